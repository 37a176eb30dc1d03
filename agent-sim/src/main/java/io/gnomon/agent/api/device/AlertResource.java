package io.gnomon.agent.api.device;

import io.gnomon.agent.fleet.FleetService;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
}
