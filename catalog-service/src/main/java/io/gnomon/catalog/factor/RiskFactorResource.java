package io.gnomon.catalog.factor;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/risk-factors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "App catalog")
class RiskFactorResource {

  private final RiskFactors factors;

  RiskFactorResource(RiskFactors factors) {
    this.factors = factors;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "The risk factors",
      description =
          "Everything that can be known of an app: its form, the values to filter by, and what it"
              + " weighs within its risk category. Not paged.")
  public Page<RiskFactorResponse> listRiskFactors() {
    return Page.whole(factors.all().stream().map(RiskFactorResponse::from).toList());
  }
}
