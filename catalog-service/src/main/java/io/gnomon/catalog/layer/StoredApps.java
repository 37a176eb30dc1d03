package io.gnomon.catalog.layer;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.app.ListedDomain.Review;
import io.gnomon.catalog.app.LocalPart;
import io.gnomon.catalog.score.Rating;
import io.gnomon.catalog.score.RiskLevel;
import io.gnomon.catalog.weight.AppPublication;
import io.gnomon.kit.outbox.OutboxRecord;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Publishes apps as they are stored. */
@Singleton
class StoredApps implements AppPublication {

  private static final String READ =
      """
      select id, name, vendor, category_id, layer, kind, ip_ranges, excluded_hosts, score, coverage
      from cloud_app where id = any(?)
      """;
  private static final String READ_DOMAINS =
      """
      select app_id, host, path_prefix, shared, review from app_domain
      where app_id = any(?) order by app_id, position
      """;

  private final CatalogMessages messages;

  StoredApps(CatalogMessages messages) {
    this.messages = messages;
  }

  @Override
  public long nextRevision(Connection connection) throws SQLException {
    return new CatalogTables(connection).nextRevision();
  }

  @Override
  public void publish(Connection connection, Set<String> appIds, long revision)
      throws SQLException {
    var ids = connection.createArrayOf("text", appIds.toArray());
    messages.publish(read(connection, ids, revision));
  }

  private List<OutboxRecord> read(Connection connection, Array ids, long revision)
      throws SQLException {
    var domains = domains(connection, ids);
    var stored = new ArrayList<OutboxRecord>();
    try (var read = connection.prepareStatement(READ)) {
      read.setArray(1, ids);
      var rows = read.executeQuery();
      while (rows.next()) {
        stored.add(message(rows, domains.getOrDefault(rows.getString(1), List.of()), revision));
      }
    }
    return stored;
  }

  private OutboxRecord message(ResultSet row, List<ListedDomain> domains, long revision)
      throws SQLException {
    var app =
        new CloudApp(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            AppLayer.of(row.getString(5)),
            AppKind.find(row.getString(6)).orElse(AppKind.APP),
            domains,
            List.of(),
            new LocalPart(texts(row.getArray(7)), texts(row.getArray(8))));
    var rating = new Rating(row.getBigDecimal(9), row.getBigDecimal(10), RiskLevel.UNKNOWN, false);
    return messages.message(app, rating, revision);
  }

  private static Map<String, List<ListedDomain>> domains(Connection connection, Array ids)
      throws SQLException {
    var domains = new HashMap<String, List<ListedDomain>>();
    try (var statement = connection.prepareStatement(READ_DOMAINS)) {
      statement.setArray(1, ids);
      var rows = statement.executeQuery();
      while (rows.next()) {
        var appId = rows.getString(1);
        var domain = new AppDomain(appId, HostName.of(rows.getString(2)), rows.getString(3));
        var listed =
            new ListedDomain(domain, rows.getBoolean(4), Review.valueOf(rows.getString(5)));
        domains.computeIfAbsent(appId, id -> new ArrayList<>()).add(listed);
      }
    }
    return domains;
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
