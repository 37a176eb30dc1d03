package io.gnomon.kit.identity;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Where this process learns of revocations. Until all were loaded once, requests with a token are
 * refused.
 */
public interface RevocationSource {

  /** Whether every revocation that was made before this process started is in the registry. */
  boolean isLoaded();

  /** For a process that follows no revocations. */
  final class RevocationSourceProducer {

    @Produces
    @DefaultBean
    @Singleton
    static RevocationSource none() {
      return () -> true;
    }
  }
}
