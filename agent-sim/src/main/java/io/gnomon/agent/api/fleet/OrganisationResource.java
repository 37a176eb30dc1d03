package io.gnomon.agent.api.fleet;

import io.gnomon.agent.fleet.AgentConfig;
import io.gnomon.agent.organisation.Organisation;
import io.gnomon.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisation that the fleet belongs to. */
@Path("/sim/v1/organisation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fleet")
class OrganisationResource {

  private final Organisation organisation;
  private final AgentConfig config;

  OrganisationResource(Organisation organisation, AgentConfig config) {
    this.organisation = organisation;
    this.config = config;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "The organisation that the fleet belongs to, with its departments")
  public OrganisationResponse readOrganisation() {
    return OrganisationResponse.of(organisation, config);
  }
}
