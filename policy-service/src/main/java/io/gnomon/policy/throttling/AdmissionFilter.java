package io.gnomon.policy.throttling;

import io.gnomon.kit.problem.BusyException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Refuses what would be refused anyway before its token is verified and its body is read: a fleet
 * that returns asks many times more than can be admitted. Takes nothing of the limit, so that
 * unauthenticated callers cannot use it up.
 */
@ApplicationScoped
class AdmissionFilter {

  private static final int BEFORE_AUTHENTICATION = 490;

  private static final Map<String, Admission> BY_PATH =
      Map.of(
          "/agent/v1/feed", Admission.STREAM,
          "/agent/v1/feed/changes", Admission.CHANGES,
          "/agent/v1/feed/acknowledgements", Admission.ACKNOWLEDGEMENT,
          "/agent/v1/tokens", Admission.TOKEN);

  private final AdmissionService admissions;

  AdmissionFilter(AdmissionService admissions) {
    this.admissions = admissions;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_AUTHENTICATION);
  }

  private void check(RoutingContext request) {
    var wanted = BY_PATH.get(request.request().path());
    try {
      if (wanted != null) {
        admissions.look(wanted);
      }
    } catch (BusyException e) {
      request.request().resume();
      e.send(request.response());
      return;
    }
    request.next();
  }
}
