package io.gnomon.catalog.feed;

import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.feed.match.AppIds;
import io.gnomon.catalog.feed.match.FeedDiff;
import io.gnomon.catalog.feed.match.FeedMatch;
import io.gnomon.catalog.feed.match.FeedMatcher;
import io.gnomon.catalog.feed.match.Owners;
import io.gnomon.catalog.layer.CatalogUpdate;
import io.gnomon.catalog.layer.LayerClaims;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * A feed's entries against the catalog as it stands: what they would be, and letting them be so.
 */
@Singleton
class FeedLayer {

  private final LayerClaims layers;
  private final CatalogUpdate update;
  private final FeedStore feeds;

  FeedLayer(LayerClaims layers, CatalogUpdate update, FeedStore feeds) {
    this.layers = layers;
    this.update = update;
    this.feeds = feeds;
  }

  private record Comparison(FeedMatch match, FeedDiff diff, Map<String, String> freshIds) {

    ImportReport report(FeedContent content) {
      long domains =
          match.entries().stream().mapToLong(each -> each.draft().domains().size()).sum();
      return new ImportReport(
          match.entries().size(), domains, diff, content.skipped(), match.skips().report());
    }
  }

  /** Nobody else changes the catalog until the transaction ends. */
  void lock() {
    update.lock();
  }

  /** What these entries would change. */
  ImportReport preview(Connection connection, FeedSource feed, FeedContent content)
      throws SQLException {
    return compare(connection, feed, content).report(content);
  }

  /** Lets the feed say this and nothing else; the catalog is locked. */
  ImportReport replace(Connection connection, FeedSource feed, FeedContent content)
      throws SQLException {
    var comparison = compare(connection, feed, content);
    feeds.giveIds(connection, comparison.freshIds());
    update.replace(feed.layer(), comparison.match().entries());
    return comparison.report(content);
  }

  private Comparison compare(Connection connection, FeedSource feed, FeedContent content)
      throws SQLException {
    var owners = Owners.of(layers.claimedBeside(connection, feed.layer()));
    var ids = new AppIds(feeds.givenIds(connection), owners::have);
    var evidence = new Evidence(feed.title(), content.asOf());
    var match = FeedMatcher.match(content.entries(), feed.layer(), evidence, owners, ids);
    var before = layers.said(connection, feed.layer());
    return new Comparison(match, FeedDiff.of(before, match.entries(), owners), ids.fresh());
  }
}
