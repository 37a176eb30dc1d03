package io.gnomon.discovery.report;

import io.gnomon.discovery.Roles;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/api/v1/reports/{id}")
class BreakdownResource {

  private final ReportService reports;
  private final Scopes scopes;

  BreakdownResource(ReportService reports, Scopes scopes) {
    this.reports = reports;
    this.scopes = scopes;
  }

  @GET
  @Path("/apps")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<AppItem> apps(String id, @BeanParam @Valid ReportQuery query) {
    return reports.apps(scopes.of(id, query), query);
  }

  @GET
  @Path("/uncatalogued-domains")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<DomainItem> uncataloguedDomains(String id, @BeanParam @Valid ReportQuery query) {
    return reports.uncataloguedDomains(scopes.of(id, query), query);
  }

  @GET
  @Path("/users")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<ActorItem> users(String id, @BeanParam @Valid ReportQuery query) {
    return reports.actors(scopes.of(id, query), Actor.USER, query);
  }

  @GET
  @Path("/ip-addresses")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<ActorItem> ipAddresses(String id, @BeanParam @Valid ReportQuery query) {
    return reports.actors(scopes.of(id, query), Actor.IP_ADDRESS, query);
  }

  @GET
  @Path("/devices")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<ActorItem> devices(String id, @BeanParam @Valid ReportQuery query) {
    return reports.actors(scopes.of(id, query), Actor.DEVICE, query);
  }
}
