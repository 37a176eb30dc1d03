package io.gnomon.agent.fleet;

import io.gnomon.agent.organisation.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Produces the organisation that the fleet belongs to. */
@ApplicationScoped
class OrganisationProducer {

  // A record has no proxy.
  @Produces
  @Singleton
  Organisation organisation(AgentConfig config) {
    return config.organisation().map(Organisation::of).orElseGet(Organisation::example);
  }
}
