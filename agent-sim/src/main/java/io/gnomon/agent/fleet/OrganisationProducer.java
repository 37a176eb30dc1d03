package io.gnomon.agent.fleet;

import io.gnomon.agent.organisation.Organisation;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the organisation to whoever needs it. */
final class OrganisationProducer {

  private OrganisationProducer() {}

  @Produces
  @Singleton
  static Organisation organisation(AgentConfig config) {
    return config.organisation().map(Organisation::of).orElseGet(Organisation::example);
  }
}
