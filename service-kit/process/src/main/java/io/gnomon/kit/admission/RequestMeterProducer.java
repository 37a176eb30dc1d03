package io.gnomon.kit.admission;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Keeps requests from making metrics whose name a caller has invented: of an unknown method, or of
 * a path longer than any that is offered. It is denied and not given another name: a registry
 * remembers each name that it replaces, too.
 */
@ApplicationScoped
class RequestMeterProducer {

  private static final String OF_HTTP = "http.";
  private static final int MAX_PATH_LENGTH = 200;

  @Produces
  @Singleton
  @Unremovable
  MeterFilter madeUp() {
    return MeterFilter.deny(RequestMeterProducer::isMadeUp);
  }

  private static boolean isMadeUp(Meter.Id id) {
    if (!id.getName().startsWith(OF_HTTP)) {
      return false;
    }
    var method = id.getTag("method");
    var path = id.getTag("uri");
    return (method != null && !RequestMethods.KNOWN.contains(method))
        || (path != null && path.length() > MAX_PATH_LENGTH);
  }
}
