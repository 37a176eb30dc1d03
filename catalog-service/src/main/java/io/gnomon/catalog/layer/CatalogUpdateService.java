package io.gnomon.catalog.layer;

import io.gnomon.catalog.CatalogLockStore;
import io.gnomon.catalog.app.AppStore;
import io.gnomon.catalog.app.AssessedApp;
import io.gnomon.catalog.app.CatalogChange;
import io.gnomon.catalog.app.CatalogPlan;
import io.gnomon.catalog.publication.CloudAppPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes a layer and updates the merged catalog and its messages, in the caller's transaction. One
 * change at a time: others wait until that transaction ends.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CatalogUpdateService {

  private final CatalogLockStore lock;
  private final LayerEntryStore layers;
  private final LayerEntryService entries;
  private final ReviewedDomains reviews;
  private final MergeService merge;
  private final AppStore apps;
  private final CloudAppPublisher publisher;

  CatalogUpdateService(
      CatalogLockStore lock,
      LayerEntryStore layers,
      LayerEntryService entries,
      ReviewedDomains reviews,
      MergeService merge,
      AppStore apps,
      CloudAppPublisher publisher) {
    this.lock = lock;
    this.layers = layers;
    this.entries = entries;
    this.reviews = reviews;
    this.merge = merge;
    this.apps = apps;
    this.publisher = publisher;
  }

  /** Begins a change: whatever it depends on must be read after this. */
  public void lock() {
    lock.lock();
  }

  /** Replaces a whole layer. */
  public CatalogChange replace(LayerSource source, Collection<LayerEntry> layer) {
    layers.replace(source, layer);
    if (source.isFeed()) {
      layers.checkSize();
    }
    var stored = apps.hashes();
    var listed = ListedDomains.of(stored.keySet(), apps.activeDomains());
    reviews.propose(source, merge.proposals(layer, listed));
    var all = new ArrayList<LayerEntry>(layers.allExcept(source));
    all.addAll(layer);
    reviews.agree(merge.agreements(all, reviews.all()));
    return apply(merge.assess(all, reviews.all()), stored);
  }

  /** Adds or replaces one entry. */
  public CatalogChange put(LayerEntry entry) {
    return put(entry, Set.of());
  }

  /** Stores the entry, and refreshes other apps that lost something by {@link #release}. */
  public CatalogChange put(LayerEntry entry, Set<String> others) {
    var changed = new HashSet<>(others);
    changed.add(entry.appId());
    return change(changed, () -> entries.put(entry));
  }

  /** Removes one entry, if there is one. */
  public CatalogChange remove(LayerSource source, String appId) {
    return change(Set.of(appId), () -> entries.remove(source, appId));
  }

  /** Merges these apps again, after a review of their domains. */
  public CatalogChange refresh(Set<String> appIds) {
    return change(appIds, () -> {});
  }

  /**
   * Takes the entry's domains and address ranges from all other apps to which people assigned them;
   * other layers yield without this. Returns the apps that must be refreshed.
   */
  public Set<String> release(LayerEntry entry, String who) {
    var draft = entry.draft();
    var changed = new HashSet<>(reviews.refuseElsewhere(draft.domains(), entry.appId(), who));
    for (var other : layers.setByPeople(draft, entry.appId())) {
      entries.put(new LayerEntry(other.source(), other.appId(), other.draft().without(draft)));
      changed.add(other.appId());
    }
    return changed;
  }

  private CatalogChange change(Set<String> appIds, Runnable change) {
    var affected = withCompetitors(appIds);
    change.run();
    affected.addAll(withCompetitors(appIds));
    var all = withCompetitors(affected);
    var assessed = merge.assess(layers.ofApps(all), reviews.ofApps(all), affected);
    return apply(assessed, apps.hashes(affected));
  }

  /** These apps, and those that have or claim a domain which one of them has or claims. */
  private Set<String> withCompetitors(Set<String> appIds) {
    var domains = new HashSet<>(apps.domainsOf(appIds));
    domains.addAll(layers.claimedDomains(appIds));
    var all = new HashSet<>(appIds);
    all.addAll(layers.claimants(domains));
    all.addAll(apps.appsWith(domains));
    return all;
  }

  private CatalogChange apply(List<AssessedApp> assessed, Map<String, String> stored) {
    var plan = CatalogPlan.compare(stored, assessed);
    if (plan.change().isEmpty()) {
      return CatalogChange.NONE;
    }
    long revision = apps.nextRevision();
    apps.apply(plan, revision, merge.factors());
    publisher.publish(plan, revision);
    return plan.change();
  }
}
