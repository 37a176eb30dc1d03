package io.gnomon.catalog.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.score.Rating;
import io.gnomon.catalog.score.RiskLevel;
import io.gnomon.catalog.weight.AppPublication;
import io.gnomon.kit.outbox.Outbox;
import io.gnomon.kit.outbox.OutboxRecord;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Publishes apps as they are stored. */
@Singleton
class StoredApps implements AppPublication {

  private static final String TOUCH = "update cloud_app set revision = ? where id = any(?)";
  private static final String READ =
      """
      select id, name, vendor, category_id, score, coverage,
        array(select host from app_domain where app_id = id order by position),
        array(select path_prefix from app_domain where app_id = id order by position)
      from cloud_app where id = any(?)
      """;

  private final Outbox outbox;
  private final ObjectMapper json;

  StoredApps(Outbox outbox, ObjectMapper json) {
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public void publish(Connection connection, Set<String> appIds) throws SQLException {
    if (appIds.isEmpty()) {
      return;
    }
    long revision = new CatalogTables(connection).nextRevision();
    var ids = connection.createArrayOf("text", appIds.toArray());
    try (var touch = connection.prepareStatement(TOUCH);
        var read = connection.prepareStatement(READ)) {
      touch.setLong(1, revision);
      touch.setArray(2, ids);
      touch.executeUpdate();
      read.setArray(1, ids);
      var rows = read.executeQuery();
      var messages = new ArrayList<OutboxRecord>(appIds.size());
      while (rows.next()) {
        messages.add(message(rows, revision));
      }
      outbox.appendAll(messages);
    }
  }

  private OutboxRecord message(ResultSet row, long revision) throws SQLException {
    var app =
        new CloudApp(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            domains(row),
            List.of());
    var rating = new Rating(row.getBigDecimal(5), row.getBigDecimal(6), RiskLevel.UNKNOWN, false);
    try {
      var body = json.writeValueAsBytes(CloudAppMessage.of(app, rating, revision));
      return new OutboxRecord(CloudAppMessage.TOPIC, app.id(), body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not writable as JSON: " + app.id(), e);
    }
  }

  private static List<AppDomain> domains(ResultSet row) throws SQLException {
    var hosts = (String[]) row.getArray(7).getArray();
    var paths = (@Nullable String[]) row.getArray(8).getArray();
    var domains = new ArrayList<AppDomain>(hosts.length);
    for (int i = 0; i < hosts.length; i++) {
      domains.add(new AppDomain(row.getString(1), HostName.of(hosts[i]), paths[i]));
    }
    return domains;
  }
}
