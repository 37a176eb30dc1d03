package io.gnomon.agent.fleet;

import io.gnomon.agent.organisation.Organisation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Whose devices they are. */
@Path("/sim/v1/organisation")
class OrganisationResource {

  private final Organisation organisation;
  private final AgentConfig config;

  OrganisationResource(Organisation organisation, AgentConfig config) {
    this.organisation = organisation;
    this.config = config;
  }

  /**
   * The organisation as this fleet has it.
   *
   * @param firstDevice how many devices of the organisation stand before this fleet's first one
   */
  record OrganisationResponse(
      String name,
      String domain,
      double visitsPerHour,
      long seed,
      int firstDevice,
      List<DepartmentResponse> departments) {}

  /**
   * A department; its name is also the tag of its enrolment token.
   *
   * @param share how much of the organisation it is, compared to the others
   */
  record DepartmentResponse(String name, int share, int habits) {}

  @GET
  @RolesAllowed({"viewer", "analyst", "admin"})
  public OrganisationResponse organisation() {
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
