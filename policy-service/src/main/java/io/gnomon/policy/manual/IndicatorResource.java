package io.gnomon.policy.manual;

import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import io.gnomon.matching.decision.IndicatorType;
import io.gnomon.policy.Roles;
import io.gnomon.policy.indicator.IndicatorFilter;
import io.gnomon.policy.indicator.IndicatorOrigin;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/indicators")
class IndicatorResource {

  private final IndicatorService indicators;
  private final SecurityIdentity caller;

  IndicatorResource(IndicatorService indicators, SecurityIdentity caller) {
    this.indicators = indicators;
    this.caller = caller;
  }

  /** What a list is restricted to. */
  static class Restriction {
    @RestQuery
    @Nullable
    @Size(max = 100)
    String app;

    @RestQuery @Nullable IndicatorType type;
    @RestQuery @Nullable IndicatorOrigin origin;

    @RestQuery
    @Nullable
    @Size(max = 200)
    String q;

    IndicatorFilter filter() {
      return new IndicatorFilter(app, type, origin, q);
    }
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<IndicatorResponse> list(
      @BeanParam @Valid Restriction restriction,
      @RestQuery @Nullable String cursor,
      @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return indicators
        .list(restriction.filter(), Cursor.decode(cursor, 1), limit)
        .map(IndicatorResponse::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public IndicatorResponse read(@RestPath String id) {
    return IndicatorResponse.from(indicators.find(id));
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  public RestResponse<IndicatorResponse> create(@NotNull @Valid CreateIndicatorRequest wanted) {
    var created = indicators.create(wanted, caller.getPrincipal().getName());
    return RestResponse.ResponseBuilder.<IndicatorResponse>created(
            URI.create("/api/v1/indicators/" + created.indicator().id()))
        .entity(IndicatorResponse.from(created))
        .build();
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  public void delete(@RestPath String id) {
    indicators.delete(id, caller.getPrincipal().getName());
  }
}
