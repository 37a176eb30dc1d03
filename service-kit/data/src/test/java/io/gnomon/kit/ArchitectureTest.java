package io.gnomon.kit;

import io.gnomon.testing.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The rules of the services hold for all that they share: this module sees each part of it. */
class ArchitectureTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("io.gnomon.kit");

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    RULES.everyEndpointSaysWhoMayCallIt();
  }

  @Test
  void everyResourceSaysWhatItProduces() {
    RULES.everyResourceSaysWhatItProduces();
  }

  @Test
  void parametersAreDeclaredOneWay() {
    RULES.parametersAreDeclaredOneWay();
  }

  @Test
  void resourcesStayAtTheEdge() {
    RULES.resourcesStayAtTheEdge();
  }

  @Test
  void sessionsStayInRepositories() {
    RULES.sessionsStayInRepositories();
  }

  @Test
  void packagesAreFreeOfCycles() {
    RULES.packagesAreFreeOfCycles();
  }

  @Test
  void beansSayTheirRole() {
    RULES.beansSayTheirRole();
  }

  @Test
  void beansHaveOneScope() {
    RULES.beansHaveOneScope();
  }

  @Test
  void boundsAreNamedAlike() {
    RULES.boundsAreNamedAlike();
  }

  @Test
  void kafkaClientsAreChannels() {
    RULES.kafkaClientsAreChannels();
  }

  @Test
  void whatRunsBesideRequestsIsABackgroundTask() {
    RULES.whatRunsBesideRequestsIsABackgroundTask();
  }
}
