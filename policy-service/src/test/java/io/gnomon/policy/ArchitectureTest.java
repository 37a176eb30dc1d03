package io.gnomon.policy;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import io.gnomon.testing.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

/**
 * Plain tests: the engine of ArchUnit's own annotations finds no rules beside Quarkus' launcher.
 */
class ArchitectureTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("io.gnomon.policy");

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
  void rawRoutesAreSecured() {
    RULES.rawRoutesAreSecured();
  }

  @Test
  void entitiesStayInTheirFeature() {
    RULES.entitiesStayInTheirFeature();
  }

  @Test
  void resourcesStayAtTheEdge() {
    RULES.resourcesStayAtTheEdge();
  }

  @Test
  void packagesAreFreeOfCycles() {
    RULES.packagesAreFreeOfCycles();
  }

  @Test
  void featuresDependOneWay() {
    RULES.check(
        slices()
            .matching("io.gnomon.policy.(*)..")
            .should()
            .beFreeOfCycles()
            .because(
                "two features that know each other are one; an interface in the lower one turns the"
                    + " arrow"));
  }

  @Test
  void sqlIsWrittenInStores() {
    RULES.sqlIsWrittenInStores();
  }

  @Test
  void sessionsStayInRepositories() {
    RULES.sessionsStayInRepositories();
  }

  @Test
  void noTypeOfAnotherServiceIsUsed() {
    RULES.noTypeOfAnotherServiceIsUsed("io.gnomon.catalog..", "io.gnomon.discovery..");
  }

  @Test
  void thereIsOneClock() {
    RULES.thereIsOneClock();
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
