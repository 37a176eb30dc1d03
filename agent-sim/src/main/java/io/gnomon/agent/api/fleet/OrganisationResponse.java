package io.gnomon.agent.api.fleet;

import io.gnomon.agent.fleet.AgentConfig;
import io.gnomon.agent.organisation.Organisation;
import java.util.List;

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
