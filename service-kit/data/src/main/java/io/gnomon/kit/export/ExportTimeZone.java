package io.gnomon.kit.export;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;

/** In which time zone people of the organisation read the times of a CSV file. */
@FunctionalInterface
public interface ExportTimeZone {

  ZoneId timeZone();

  /** For a service that does not know the settings. */
  final class ExportTimeZoneProducer {

    @Produces
    @DefaultBean
    @Singleton
    static ExportTimeZone utc() {
      return () -> ZoneId.of("UTC");
    }
  }
}
