package io.gnomon.discovery.coverage;

import io.gnomon.discovery.breakdown.ActorUsage;
import io.gnomon.discovery.report.RangeQuery;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.paging.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage", description = "Who and what is not seen")
class CoverageResource {

  private final CoverageService coverage;

  CoverageResource(CoverageService coverage) {
    this.coverage = coverage;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Read how much of the organisation is seen",
      description =
          "Compares the log sources with what enrolled devices reported on the same days (UTC).")
  public CoverageResponse readCoverage(@BeanParam @Valid RangeQuery range) {
    return coverage.read(range);
  }

  @GET
  @Path("/users")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List users in logs of whom no device reports",
      description = "The largest traffic first. A person is looked for under all their names.")
  public Page<ActorUsage> listUncoveredUsers(
      @BeanParam @Valid RangeQuery range, @BeanParam @Valid PageRequest page) {
    return coverage.uncovered(range, Actor.USER, page);
  }

  @GET
  @Path("/ip-addresses")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List IP addresses in logs from which no device reports",
      description = "The largest traffic first.")
  public Page<ActorUsage> listUncoveredIpAddresses(
      @BeanParam @Valid RangeQuery range, @BeanParam @Valid PageRequest page) {
    return coverage.uncovered(range, Actor.IP_ADDRESS, page);
  }

  @GET
  @Path("/silent-devices")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List enrolled devices that reported nothing",
      description = "By id; with when each reported last.")
  public Page<SilentDevice> listSilentDevices(
      @BeanParam @Valid RangeQuery range, @BeanParam @Valid PageRequest page) {
    return coverage.silentDevices(range, page);
  }
}
