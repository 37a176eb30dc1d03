package io.gnomon.policy.alert;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.paging.PageRequest;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "Attempts that devices blocked, warned about or recorded.")
class AlertResource {

  private final AlertTriageService alerts;
  private final SecurityIdentity caller;

  AlertResource(AlertTriageService alerts, SecurityIdentity caller) {
    this.alerts = alerts;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List alerts, newest first")
  public Page<AlertResponse> listAlerts(
      @BeanParam @Valid AlertFilter filter, @BeanParam @Valid PageRequest page) {
    return alerts.list(filter, page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read an alert with its comments and history")
  public AlertResponse readAlert(@RestPath long id) {
    return alerts.read(id);
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Change status, assignee or classification of an alert, or comment on it")
  public AlertResponse changeAlert(@RestPath long id, @NotNull @Valid ChangeAlertRequest request) {
    return alerts.change(id, request, caller.getPrincipal().getName());
  }
}
