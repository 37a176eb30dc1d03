package io.gnomon.policy.alert;

import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import io.gnomon.policy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/alerts")
class AlertResource {

  private final AlertService alerts;
  private final SecurityIdentity caller;

  AlertResource(AlertService alerts, SecurityIdentity caller) {
    this.alerts = alerts;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<AlertResponse> list(
      @BeanParam @Valid AlertFilter filter,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var query = filter.query().before(Cursor.decode(cursor, 1));
    return Page.cut(alerts.find(query, limit + 1), limit, row -> Cursor.of(Long.toString(row.id)))
        .map(AlertResponse::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public AlertResponse read(long id) {
    return alerts.read(id);
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  public AlertResponse change(long id, @NotNull @Valid ChangeAlertRequest request) {
    return alerts.change(id, request, caller.getPrincipal().getName());
  }
}
