package io.gnomon.discovery.report;

import io.gnomon.discovery.Roles;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The cross-products: who used an app, and what somebody used. */
@Path("/api/v1/reports/{id}")
class CrossBreakdownResource {

  private final ReportService reports;
  private final Scopes scopes;

  CrossBreakdownResource(ReportService reports, Scopes scopes) {
    this.reports = reports;
    this.scopes = scopes;
  }

  @GET
  @Path("/apps/{app}/users")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<ActorItem> usersOfApp(String id, String app, @BeanParam @Valid ReportQuery query) {
    return reports.actorsOfApp(scopes.of(id, query), app, Actor.USER, query);
  }

  @GET
  @Path("/apps/{app}/ip-addresses")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<ActorItem> ipAddressesOfApp(
      String id, String app, @BeanParam @Valid ReportQuery query) {
    return reports.actorsOfApp(scopes.of(id, query), app, Actor.IP_ADDRESS, query);
  }

  @GET
  @Path("/apps/{app}/devices")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<ActorItem> devicesOfApp(String id, String app, @BeanParam @Valid ReportQuery query) {
    return reports.actorsOfApp(scopes.of(id, query), app, Actor.DEVICE, query);
  }

  @GET
  @Path("/users/{name}/apps")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<AppItem> appsOfUser(String id, String name, @BeanParam @Valid ReportQuery query) {
    return reports.appsOfActor(scopes.of(id, query), Actor.USER, name, query);
  }

  @GET
  @Path("/ip-addresses/{name}/apps")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<AppItem> appsOfIpAddress(
      String id, String name, @BeanParam @Valid ReportQuery query) {
    return reports.appsOfActor(scopes.of(id, query), Actor.IP_ADDRESS, name, query);
  }

  @GET
  @Path("/devices/{name}/apps")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<AppItem> appsOfDevice(String id, String name, @BeanParam @Valid ReportQuery query) {
    return reports.appsOfActor(scopes.of(id, query), Actor.DEVICE, name, query);
  }
}
