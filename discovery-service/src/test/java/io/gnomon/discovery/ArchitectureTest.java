package io.gnomon.discovery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.gnomon.testing.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

/**
 * Plain tests: the engine of ArchUnit's own annotations finds no rules beside Quarkus' launcher.
 */
class ArchitectureTest {

  private static final ArchitectureRules SERVICE = ArchitectureRules.of("io.gnomon.discovery");

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    SERVICE.everyEndpointSaysWhoMayCallIt();
  }

  @Test
  void everyResourceSaysWhatItProduces() {
    SERVICE.everyResourceSaysWhatItProduces();
  }

  @Test
  void resourcesStayAtTheEdge() {
    SERVICE.resourcesStayAtTheEdge();
  }

  @Test
  void parametersAreDeclaredOneWay() {
    SERVICE.parametersAreDeclaredOneWay();
  }

  @Test
  void rawRoutesAreSecured() {
    SERVICE.rawRoutesAreSecured();
  }

  @Test
  void featuresFormNoCircles() {
    SERVICE.packagesAreFreeOfCycles();
  }

  @Test
  void sessionsStayInRepositories() {
    SERVICE.sessionsStayInRepositories();
  }

  @Test
  void noTypeOfAnotherServiceIsUsed() {
    SERVICE.noTypeOfAnotherServiceIsUsed(
        "io.gnomon.policy..", "io.gnomon.catalog..", "io.gnomon.agent..");
  }

  @Test
  void sqlIsWrittenInStores() {
    SERVICE.sqlIsWrittenInStores();
  }

  @Test
  void entitiesStayInTheirFeature() {
    SERVICE.entitiesStayInTheirFeature();
  }

  @Test
  void thereIsOneClock() {
    SERVICE.thereIsOneClock();
  }

  @Test
  void beansSayTheirRole() {
    SERVICE.beansSayTheirRole();
  }

  @Test
  void beansHaveOneScope() {
    SERVICE.beansHaveOneScope();
  }

  @Test
  void boundsAreNamedAlike() {
    SERVICE.boundsAreNamedAlike();
  }

  @Test
  void logFormatsKnowNoFramework() {
    SERVICE.check(
        noClasses()
            .that()
            .resideInAPackage("..logformat..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "org.apache.kafka..")
            .because("a log format is bytes in, transactions out, and is tested as that"));
  }

  @Test
  void usageComesToTheTablesOneWay() {
    SERVICE.check(
        noClasses()
            .that()
            .resideInAnyPackage("..ingest..", "..report..", "..breakdown..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("UsageStore")
            .because(
                "what devices send is counted exactly once only on its way through the roll-up"));
  }

  /** The offsets of the roll-up are in PostgreSQL. */
  @Test
  void kafkaClientsAreChannels() {
    SERVICE.kafkaClientsAreChannels("RollupWorker");
  }

  @Test
  void whatRunsBesideRequestsIsABackgroundTask() {
    SERVICE.whatRunsBesideRequestsIsABackgroundTask();
  }
}
