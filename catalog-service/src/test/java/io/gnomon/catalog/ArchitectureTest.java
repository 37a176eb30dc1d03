package io.gnomon.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.gnomon.testing.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** Rules as plain tests, see {@link ArchitectureRules}. */
class ArchitectureTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("io.gnomon.catalog");

  @Test
  void packagesDoNotDependOnEachOtherInCircles() {
    RULES.packagesAreFreeOfCycles();
  }

  @Test
  void scoresArePureArithmetic() {
    RULES.check(
        noClasses()
            .that()
            .resideInAPackage("..score..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "..app..", "..bundle..")
            .because("a score is arithmetic over facts, tested with data alone"));
  }

  @Test
  void theMergeIsPure() {
    RULES.check(
        noClasses()
            .that()
            .resideInAPackage("..merge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "io.gnomon.kit..")
            .because("the merge is a function of what the layers say, tested with data alone"));
  }

  @Test
  void sessionsStayInRepositories() {
    RULES.sessionsStayInRepositories();
  }

  @Test
  void noTypeOfAnotherServiceIsUsed() {
    RULES.noTypeOfAnotherServiceIsUsed(
        "io.gnomon.policy..", "io.gnomon.discovery..", "io.gnomon.agent..");
  }

  @Test
  void sqlIsWrittenInStores() {
    RULES.sqlIsWrittenInStores();
  }

  @Test
  void entitiesStayInTheirFeature() {
    RULES.entitiesStayInTheirFeature();
  }

  @Test
  void typesOfTheWireStayInTheirFeature() {
    RULES.check(
        classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .or()
            .haveSimpleNameEndingWith("Response")
            .should()
            .bePackagePrivate()
            .because("what goes over the wire is the resource's type and nobody else's"));
  }

  @Test
  void resourcesStayAtTheEdge() {
    RULES.resourcesStayAtTheEdge();
  }

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
  void thereIsOneClock() {
    RULES.thereIsOneClock("ClockProducer");
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
