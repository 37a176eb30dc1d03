package io.gnomon.catalog.feed;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.audit.AuditEntry;
import io.gnomon.catalog.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Which feeds there are, and which are on. */
@ApplicationScoped
class FeedService {

  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(365);
  private static final int LONGEST_URL = 2_000;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final DataSource dataSource;
  private final FeedStore feeds;
  private final ImportStore imports;
  private final AuditLog audit;

  FeedService(DataSource dataSource, FeedStore feeds, ImportStore imports, AuditLog audit) {
    this.dataSource = dataSource;
    this.feeds = feeds;
    this.imports = imports;
    this.audit = audit;
  }

  @Transactional
  List<FeedResponse> list() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      var settings = feeds.all(connection);
      var all = new ArrayList<FeedResponse>();
      for (var feed : FeedSource.values()) {
        all.add(response(connection, feed, settings.getOrDefault(feed.id(), FeedSettings.OFF)));
      }
      return all;
    }
  }

  @Transactional
  FeedResponse set(FeedSource feed, @Nullable FeedSettings wanted, String who) throws SQLException {
    if (wanted == null) {
      throw Parameters.refused("enabled", "is missing", List.of("true", "false"));
    }
    check(wanted);
    try (var connection = dataSource.getConnection()) {
      var before = feeds.of(connection, feed);
      feeds.save(connection, feed, wanted, who);
      audit.record(new AuditEntry(who, "catalogFeed.changed", feed.id(), null, before, wanted));
      return response(connection, feed, feeds.of(connection, feed));
    }
  }

  private FeedResponse response(Connection connection, FeedSource feed, FeedSettings settings)
      throws SQLException {
    return FeedResponse.of(
        feed,
        settings,
        imports.applied(connection, feed.id()),
        imports.last(connection, feed.id()));
  }

  private static void check(FeedSettings wanted) {
    var url = wanted.url();
    if (url != null && !isUrl(url)) {
      throw Parameters.refused("url", "is no such URL", "an http or https URL without user name");
    }
    var interval = wanted.interval();
    if (interval != null && (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0)) {
      throw Parameters.refused("interval", "is out of range", "PT1H to P365D");
    }
  }

  private static boolean isUrl(String text) {
    try {
      var url = new URI(text);
      return text.length() <= LONGEST_URL
          && url.getHost() != null
          && url.getRawUserInfo() == null
          && SCHEMES.contains(String.valueOf(url.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
