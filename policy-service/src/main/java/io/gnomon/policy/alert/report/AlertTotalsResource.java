package io.gnomon.policy.alert.report;

import io.gnomon.kit.identity.Roles;
import io.gnomon.policy.alert.AlertFilter;
import io.gnomon.policy.alert.AlertReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/alert-totals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
class AlertTotalsResource {

  private final AlertReader alerts;

  AlertTotalsResource(AlertReader alerts) {
    this.alerts = alerts;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "What alerts add up to",
      description =
          "All that meet the filters of the list: how many there are of each severity, and their"
              + " attempts by day.")
  public AlertTotalsResponse readAlertTotals(@BeanParam @Valid AlertFilter filter) {
    return AlertTotalsResponse.of(alerts.totals(filter));
  }
}
