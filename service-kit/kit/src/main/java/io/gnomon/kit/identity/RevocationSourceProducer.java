package io.gnomon.kit.identity;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** For a process that follows no revocations. */
final class RevocationSourceProducer {

  private RevocationSourceProducer() {}

  @Produces
  @DefaultBean
  @Singleton
  static RevocationSource none() {
    return () -> true;
  }
}
