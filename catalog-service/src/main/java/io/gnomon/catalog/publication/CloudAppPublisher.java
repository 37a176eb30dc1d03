package io.gnomon.catalog.publication;

import com.google.common.collect.Lists;
import io.gnomon.catalog.app.AssessedApp;
import io.gnomon.catalog.app.CatalogPlan;
import io.gnomon.catalog.app.RatedAppStore;
import io.gnomon.catalog.app.RatedAppStore.RatedApp;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.kit.outbox.Outbox;
import io.gnomon.kit.outbox.OutboxRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Publishes apps, within the transaction of the change, which holds the catalog's lock: messages of
 * one app follow each other in the order of their revisions.
 */
@ApplicationScoped
public class CloudAppPublisher {

  private static final int APPS_AT_ONCE = 2_000;

  private final Outbox outbox;
  private final RatedAppStore apps;
  private final EpochRepository epochs;
  private final RiskFactors factors;

  CloudAppPublisher(
      Outbox outbox, RatedAppStore apps, EpochRepository epochs, RiskFactors factors) {
    this.outbox = outbox;
    this.apps = apps;
    this.epochs = epochs;
    this.factors = factors;
  }

  /** Publishes what a plan changes. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(CatalogPlan plan, long revision) {
    long epoch = epochs.current();
    publishRemoved(plan.removed());
    for (var changed : List.of(plan.added(), plan.changed())) {
      // Some at a time, so that never all messages are in memory.
      for (var some : Lists.partition(changed, APPS_AT_ONCE)) {
        outbox.appendAll(
            some.parallelStream().map(app -> message(rated(app, revision), epoch)).toList());
      }
    }
  }

  /** Publishes these apps as they are stored. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publishStored(Collection<String> appIds) {
    long epoch = epochs.current();
    for (var ids : Lists.partition(List.copyOf(appIds), APPS_AT_ONCE)) {
      outbox.appendAll(apps.list(ids).parallelStream().map(app -> message(app, epoch)).toList());
    }
  }

  /** Publishes that these apps have left the catalog. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publishRemoved(Collection<String> appIds) {
    outbox.appendAll(
        appIds.stream().map(id -> new OutboxRecord(CloudAppMessage.TOPIC, id, null)).toList());
  }

  private static RatedApp rated(AssessedApp assessed, long revision) {
    return new RatedApp(assessed.app(), assessed.rating(), revision);
  }

  private OutboxRecord message(RatedApp app, long epoch) {
    var values = PublishedFactors.of(app.app().facts(), factors);
    return outbox.record(
        CloudAppMessage.TOPIC, app.app().id(), CloudAppMessage.of(app, values, epoch));
  }

  /**
   * The facts of an app that other services receive: the values that can be filtered by. Of page
   * addresses and free text only that there is one, so that a message stays small.
   */
  static final class PublishedFactors {

    private PublishedFactors() {}

    /** Values by risk factor, as JSON has them, in the order of their ids. */
    static Map<String, Object> of(Collection<Fact> facts, RiskFactors factors) {
      var values = new TreeMap<String, Object>();
      for (var fact : facts) {
        factors
            .find(fact.factorId())
            .ifPresent(factor -> values.put(factor.id(), value(factor, fact)));
      }
      return values;
    }

    private static Object value(RiskFactor factor, Fact fact) {
      return switch (factor.type()) {
        case BOOLEAN, ENUM, LIST, YEAR, DATE, NUMBER, COUNTRIES -> factor.type().json(fact.value());
        case URL, TEXT -> true;
      };
    }
  }
}
