package io.gnomon.agent.api;

import io.gnomon.agent.fleet.AgentConfig;
import io.gnomon.agent.organisation.Organisation;
import io.gnomon.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

  /**
   * The organisation of a fleet.
   *
   * @param visitsPerHour how many visits one device makes in a working hour
   * @param seed the seed of all visits
   * @param firstDevice how many devices of the organisation precede the first one of this fleet
   */
  record OrganisationResponse(
      String name,
      String domain,
      double visitsPerHour,
      long seed,
      int firstDevice,
      List<DepartmentResponse> departments) {

    /**
     * A department; its name is also the tag of its enrolment token.
     *
     * @param share its part of the devices, compared to the other departments
     * @param habits how many sites its people use
     */
    record DepartmentResponse(String name, int share, int habits) {}

    static OrganisationResponse of(Organisation organisation, AgentConfig config) {
      return new OrganisationResponse(
          organisation.name(),
          organisation.domain(),
          organisation.visitsPerHour(),
          config.seed(),
          config.firstDevice(),
          organisation.departments().stream()
              .map(each -> new DepartmentResponse(each.name(), each.share(), each.habits().size()))
              .toList());
    }
  }
}
