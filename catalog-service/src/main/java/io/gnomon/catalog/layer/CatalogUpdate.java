package io.gnomon.catalog.layer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.shared.SharedInfrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Changes what a source says, and brings the result and its messages to that state, in the caller's
 * transaction. One at a time: others wait for the end of the transaction.
 */
@ApplicationScoped
public class CatalogUpdate {

  private final DataSource dataSource;
  private final ObjectMapper json;
  private final SharedInfrastructure shared;
  private final Ratings ratings;
  private final CatalogMessages messages;

  CatalogUpdate(
      DataSource dataSource,
      ObjectMapper json,
      SharedInfrastructure shared,
      Ratings ratings,
      CatalogMessages messages) {
    this.dataSource = dataSource;
    this.json = json;
    this.shared = shared;
    this.ratings = ratings;
    this.messages = messages;
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Begins a change: what it rests on is read after this. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock() {
    with(
        connection -> {
          new CatalogTables(connection).lock();
          return Set.of();
        });
  }

  /** What that source says of that app. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<AppDraft> said(LayerSource source, String appId) {
    return with(connection -> entries(connection).find(source, appId).map(LayerEntry::draft));
  }

  /** Lets a source say these things and nothing else. */
  @Transactional(Transactional.TxType.MANDATORY)
  public CatalogChange replace(LayerSource source, Collection<LayerEntry> said) {
    return with(
        connection -> {
          var entries = entries(connection);
          entries.replace(source, said);
          var tables = new CatalogTables(connection);
          var stored = tables.hashes();
          var listed = ListedDomains.of(stored.keySet(), tables.standingDomains());
          var reviews = new ReviewStates(connection);
          reviews.propose(source, DomainProposals.of(said, listed, shared));
          var all = new ArrayList<LayerEntry>(entries.allBut(source));
          all.addAll(said);
          var layers = Layers.of(all, reviews.all(), tables.categories());
          return carryOut(layers, stored, connection);
        });
  }

  /** Lets a source say that of an app. */
  @Transactional(Transactional.TxType.MANDATORY)
  public CatalogChange put(LayerEntry entry) {
    return put(entry, Set.of());
  }

  /** The same, and looks at other apps again from which something was {@link #release released}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public CatalogChange put(LayerEntry entry, Set<String> others) {
    var apps = new HashSet<>(others);
    apps.add(entry.appId());
    return around(apps, entries -> entries.put(entry));
  }

  /** Lets a source say nothing of an app. */
  @Transactional(Transactional.TxType.MANDATORY)
  public CatalogChange remove(LayerSource source, String appId) {
    return around(Set.of(appId), entries -> entries.remove(source, appId));
  }

  /** Looks at apps again, after a review of their domains. */
  @Transactional(Transactional.TxType.MANDATORY)
  public CatalogChange again(Set<String> appIds) {
    return around(appIds, entries -> {});
  }

  /**
   * Takes back what people have said for any other app: that it has these domains or ranges. What
   * files and feeds say gives way by itself. Returns the apps that are to be looked at again.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<String> release(LayerEntry taken, String who) {
    return with(
        connection -> {
          var draft = taken.draft();
          var entries = entries(connection);
          var reviews = new ReviewStates(connection);
          var apps = reviews.refuseElsewhere(draft.domains(), taken.appId(), who);
          for (var other : entries.saidByPeople(draft, taken.appId())) {
            entries.put(
                new LayerEntry(other.source(), other.appId(), other.draft().without(draft)));
            apps.add(other.appId());
          }
          return apps;
        });
  }

  @FunctionalInterface
  private interface EntryChange {
    void of(LayerEntries entries) throws SQLException;
  }

  private CatalogChange around(Set<String> appIds, EntryChange change) {
    return with(
        connection -> {
          var entries = entries(connection);
          var before = entries.withRivals(appIds);
          change.of(entries);
          before.addAll(entries.withRivals(appIds));
          var tables = new CatalogTables(connection);
          var all = entries.withRivals(before);
          var layers =
              Layers.of(
                  entries.ofApps(all),
                  new ReviewStates(connection).ofApps(all),
                  tables.categories());
          return carryOut(layers.onlyShowing(before), tables.hashes(before), connection);
        });
  }

  private CatalogChange carryOut(Layers layers, Map<String, String> stored, Connection connection)
      throws SQLException {
    var apps = ratings.rate(CatalogMerge.merge(layers, shared), connection);
    var plan = CatalogPlan.compare(stored, apps);
    var tables = new CatalogTables(connection);
    long revision = tables.nextRevision();
    tables.carryOut(plan, revision, ratings.factors());
    messages.publish(plan, revision);
    return plan.change();
  }

  private LayerEntries entries(Connection connection) {
    return new LayerEntries(connection, json);
  }

  private <T> T with(Work<T> work) {
    try (var connection = dataSource.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the catalog cannot be changed", e);
    }
  }
}
