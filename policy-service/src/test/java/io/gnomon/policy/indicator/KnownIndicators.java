package io.gnomon.policy.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorType;
import io.gnomon.matching.indicator.Scope;
import io.gnomon.policy.Severity;
import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Indicators of the example organisation that have ended: events about them may still arrive. */
public final class KnownIndicators {

  // Beyond whatever ids the tests of the running service reach.
  public static final String DROPBOX = "900041";
  public static final String DROPBOX_JP = "900042";
  public static final String PHISHING = "900050";
  public static final String QUIET = "900051";

  /** An id that no indicator has. */
  public static final String UNKNOWN = "900099";

  private KnownIndicators() {}

  public static Map<Long, Indicator> all() {
    return List.of(
            Indicators.blocked(DROPBOX, "dropbox.com", Scope.everyone()),
            Indicators.blocked(DROPBOX_JP, "dropbox.jp", Scope.everyone()),
            manual(PHISHING, "Phishing site", Severity.HIGH, true),
            manual(QUIET, "Not worth an alert", Severity.LOW, false))
        .stream()
        .collect(Collectors.toMap(each -> Long.valueOf(each.id()), Function.identity()));
  }

  /** Puts them into the database of the running service. */
  public static void store() {
    var sql =
        "insert into indicator (id, type, value, origin, app_id, title, fed, body, ended_at)"
            + " values (?, ?, ?, ?, ?, ?, false, ?::jsonb, now()) on conflict (id) do nothing";
    var json = Arc.container().instance(ObjectMapper.class).get();
    var dataSource = Arc.container().instance(DataSource.class).get();
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var each : all().values()) {
        var app = each.app();
        statement.setLong(1, Long.parseLong(each.id()));
        statement.setString(2, each.type().name());
        statement.setString(3, each.value());
        statement.setString(4, each.origin().name());
        statement.setString(5, app == null ? null : app.id());
        statement.setString(6, each.text().title());
        statement.setString(7, json.writeValueAsString(each));
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a device reports when a user was kept from Dropbox just now. */
  public static Map<String, String> blockedDropbox(String user) {
    return Map.of(
        "kind",
        "blocked",
        "at",
        Instant.now().toString(),
        "user",
        user,
        "indicatorId",
        DROPBOX,
        "host",
        "www.dropbox.com");
  }

  private static Indicator manual(
      String id, String title, Severity severity, boolean generateAlert) {
    return new Indicator(
        id,
        IndicatorType.DomainName,
        id + ".example.net",
        IndicatorAction.Block,
        new IndicatorText(title, severity, null, null, generateAlert),
        IndicatorOrigin.manual,
        null,
        Scope.everyone(),
        null,
        List.of());
  }
}
