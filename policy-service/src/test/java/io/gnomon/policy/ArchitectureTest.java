package io.gnomon.policy;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import io.gnomon.testing.architecture.ArchitectureRules;
import io.gnomon.testing.architecture.TableOwnership;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Plain tests: the engine of ArchUnit's own annotations finds no rules beside Quarkus' launcher.
 */
class ArchitectureTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("io.gnomon.policy");

  private static final Map<String, String> OWNERS =
      Map.ofEntries(
          Map.entry("alert", "alert"),
          Map.entry("alert_note", "alert"),
          Map.entry("app_tag", "apptag"),
          Map.entry("catalog_app", "catalog"),
          Map.entry("credential_revocation", "credential"),
          Map.entry("device", "device"),
          Map.entry("device_enforcement", "rollout"),
          Map.entry("device_group", "devicegroup"),
          Map.entry("enforcement", "rollout"),
          Map.entry("enrolment_token", "enrolment.token"),
          Map.entry("erased_user", "erasure"),
          Map.entry("erasure", "erasure"),
          Map.entry("event_watermark", "event"),
          Map.entry("feed_head", "feed.log"),
          Map.entry("feed_revision", "feed.log"),
          Map.entry("indicator", "indicator"),
          Map.entry("scoped_profile", "profile"),
          Map.entry("setting", "settings"));

  /** A rollout joins what devices enforce with devices and revisions, in one statement each. */
  private static final Map<String, Set<String>> READERS =
      Map.of(
          "device", Set.of("rollout"),
          "feed_head", Set.of("rollout"),
          "feed_revision", Set.of("rollout"));

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
  void everyTableHasOneOwner() {
    new TableOwnership(OWNERS, READERS).check("io.gnomon.policy");
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
