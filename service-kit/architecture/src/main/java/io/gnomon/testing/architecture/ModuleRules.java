package io.gnomon.testing.architecture;

import org.junit.jupiter.api.Test;

/** What every module with beans keeps; its own test extends this, and adds what is its own. */
public abstract class ModuleRules {

  protected final ArchitectureRules rules;

  /**
   * Of the main classes of a module.
   *
   * @param rules read once for all tests of the class
   */
  protected ModuleRules(ArchitectureRules rules) {
    this.rules = rules;
  }

  /** The simple names of classes that own a Kafka client; usually none. */
  protected String[] kafkaClientOwners() {
    return new String[0];
  }

  /** The simple names of classes that make the clock; usually none, the kit has one. */
  protected String[] clockProducers() {
    return new String[0];
  }

  @Test
  void featuresAreFreeOfCycles() {
    rules.featuresAreFreeOfCycles();
  }

  @Test
  void resourcesStayAtTheEdge() {
    rules.resourcesStayAtTheEdge();
  }

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    rules.everyEndpointSaysWhoMayCallIt();
  }

  @Test
  void everyResourceSaysWhatItProduces() {
    rules.everyResourceSaysWhatItProduces();
  }

  @Test
  void parametersAreDeclaredOneWay() {
    rules.parametersAreDeclaredOneWay();
  }

  @Test
  void thereIsOneClock() {
    rules.thereIsOneClock(clockProducers());
  }

  @Test
  void timesAreWrittenOneWay() {
    rules.timesAreWrittenOneWay();
  }

  @Test
  void beansSayTheirRole() {
    rules.beansSayTheirRole();
  }

  @Test
  void beansHaveOneScope() {
    rules.beansHaveOneScope();
  }

  @Test
  void boundsAreNamedAlike() {
    rules.boundsAreNamedAlike();
  }

  @Test
  void kafkaClientsAreChannels() {
    rules.kafkaClientsAreChannels(kafkaClientOwners());
  }

  @Test
  void whatRunsBesideRequestsIsABackgroundTask() {
    rules.whatRunsBesideRequestsIsABackgroundTask();
  }

  @Test
  void sqlIsWrittenInStores() {
    rules.sqlIsWrittenInStores();
  }

  @Test
  void sessionsStayInRepositories() {
    rules.sessionsStayInRepositories();
  }

  @Test
  void entitiesStayInTheirFeature() {
    rules.entitiesStayInTheirFeature();
  }
}
