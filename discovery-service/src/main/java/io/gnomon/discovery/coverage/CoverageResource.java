package io.gnomon.discovery.coverage;

import io.gnomon.discovery.report.RangeQuery;
import io.gnomon.kit.identity.Roles;
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
          "Compares the log sources with what enrolled devices reported on the same days (UTC). Who"
              + " is without a device is listed by withoutDevice=true in the report all-sources.")
  public CoverageResponse readCoverage(@BeanParam @Valid RangeQuery range) {
    return coverage.read(range);
  }
}
