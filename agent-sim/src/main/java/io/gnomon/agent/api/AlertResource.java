package io.gnomon.agent.api;

import io.gnomon.agent.fleet.FleetService;
import io.gnomon.agent.traffic.AttemptKind;
import io.gnomon.agent.traffic.RaisedAttempts.RaisedAttempt;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the devices of this fleet raised; alerts proper belong to policy-service. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices")
class AlertResource {

  private final FleetService fleet;

  AlertResource(FleetService fleet) {
    this.fleet = fleet;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "The latest attempts that devices of this fleet raised, newest first",
      description =
          "At the address of agent-sim itself: the front door leads to the alerts of"
              + " policy-service, which groups the attempts of all fleets.")
  public Page<RaisedAlert> listRaisedAlerts(@BeanParam @Valid PageRequest page) {
    var after = page.cursor(1);
    var before = after == null ? Long.MAX_VALUE : after.number(0);
    return fleet.call(
        simulation -> {
          var raised = simulation.raisedAttempts();
          var rows = raised.before(before, page.limit() + 1);
          return page.cut(rows, row -> Cursor.of(Long.toString(row.number())), raised::count)
              .map(RaisedAlert::from);
        });
  }

  /**
   * An attempt of a user that a device raised.
   *
   * @param indicatorId the indicator that decided
   * @param appId the app of the indicator; absent where it has none
   */
  record RaisedAlert(
      AttemptKind kind,
      Instant at,
      RaisingDevice device,
      String user,
      String indicatorId,
      @Nullable String appId,
      String host,
      String url) {

    /** The device that raised an attempt. */
    record RaisingDevice(String id, String name) {}

    static RaisedAlert from(RaisedAttempt raised) {
      var attempt = raised.attempt();
      return new RaisedAlert(
          attempt.kind(),
          Instant.ofEpochMilli(attempt.atMillis()),
          new RaisingDevice(raised.deviceId(), raised.deviceName()),
          attempt.user(),
          attempt.indicatorId(),
          attempt.appId(),
          attempt.host(),
          attempt.url());
    }
  }
}
