package io.gnomon.catalog.catalogfeed;

import io.gnomon.catalog.catalogfeed.match.AppIds;
import io.gnomon.catalog.catalogfeed.match.CatalogFeedDiff;
import io.gnomon.catalog.catalogfeed.match.CatalogFeedMatch;
import io.gnomon.catalog.catalogfeed.match.CatalogFeedMatcher;
import io.gnomon.catalog.catalogfeed.match.DomainOwners;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.layer.CatalogUpdateService;
import io.gnomon.catalog.layer.LayerEntryStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Compares a feed's entries with the present catalog, and makes them its layer. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CatalogFeedLayerService {

  private final LayerEntryStore layers;
  private final CatalogUpdateService update;
  private final CatalogFeedAppIdStore appIds;

  CatalogFeedLayerService(
      LayerEntryStore layers, CatalogUpdateService update, CatalogFeedAppIdStore appIds) {
    this.layers = layers;
    this.update = update;
    this.appIds = appIds;
  }

  private record Comparison(
      CatalogFeedMatch match, CatalogFeedDiff diff, Map<String, String> newIds) {

    CatalogFeedImportReport report(CatalogFeedContent content) {
      long domains =
          match.entries().stream().mapToLong(each -> each.draft().domains().size()).sum();
      return new CatalogFeedImportReport(
          match.entries().size(), domains, diff, content.skipped(), match.skips().report());
    }
  }

  /** Locks the catalog against other changes until the transaction ends. */
  public void lock() {
    update.lock();
  }

  /** What these entries would change. */
  public CatalogFeedImportReport preview(CatalogFeedSource feed, CatalogFeedContent content) {
    return compare(feed, content).report(content);
  }

  /** Makes these entries the feed's layer; the catalog is locked. */
  public CatalogFeedImportReport replace(CatalogFeedSource feed, CatalogFeedContent content) {
    var comparison = compare(feed, content);
    appIds.add(comparison.newIds());
    update.replace(feed.layer(), comparison.match().entries());
    return comparison.report(content);
  }

  private Comparison compare(CatalogFeedSource feed, CatalogFeedContent content) {
    var owners = DomainOwners.of(layers.claimsExcept(feed.layer()));
    var ids = new AppIds(appIds.all(), owners::hasApp);
    var evidence = new Evidence(feed.title(), content.asOf());
    var match = CatalogFeedMatcher.match(content.entries(), feed.layer(), evidence, owners, ids);
    var before = layers.of(feed.layer());
    return new Comparison(
        match, CatalogFeedDiff.of(before, match.entries(), owners), ids.assigned());
  }
}
