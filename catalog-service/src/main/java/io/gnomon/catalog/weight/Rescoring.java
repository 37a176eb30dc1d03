package io.gnomon.catalog.weight;

import io.gnomon.catalog.BulkCopy;
import io.gnomon.catalog.score.Points;
import io.gnomon.catalog.score.Rating;
import io.gnomon.catalog.score.RiskModel;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Rates stored apps again, from the points that each has earned, and publishes those that score
 * otherwise. Works in the caller's transaction, which holds the catalog's lock.
 */
@Singleton
public class Rescoring {

  private static final String READ =
      """
      select app.id, app.score, app.coverage, app.risk, app.overridden, idx.points, o.score
      from cloud_app app
      join app_index idx on idx.app_id = app.id
      left join score_override o on o.app_id = app.id
      """;
  private static final String COLLECT =
      """
      create temp table rated (app_id text collate "C", score numeric(3, 1), coverage numeric(3, 2),
        risk text, overridden boolean, revision bigint) on commit drop
      """;
  private static final String UPDATE =
      """
      update cloud_app app set score = rated.score, coverage = rated.coverage, risk = rated.risk,
        overridden = rated.overridden, revision = coalesce(rated.revision, app.revision)
      from rated where rated.app_id = app.id
      """;

  private final RiskModels models;
  private final AppPublication publication;

  Rescoring(RiskModels models, AppPublication publication) {
    this.models = models;
    this.publication = publication;
  }

  /** An app whose rating is another now. */
  private record Rerated(String appId, Rating rating, boolean toldToOthers) {}

  /** Rates all apps; returns how many have another rating now. */
  public int all(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(READ)) {
      statement.setFetchSize(5_000);
      return apply(connection, rerated(statement.executeQuery(), model(connection)));
    }
  }

  /** Rates one app. */
  public void one(Connection connection, String appId) throws SQLException {
    try (var statement = connection.prepareStatement(READ + " where app.id = ?")) {
      statement.setString(1, appId);
      apply(connection, rerated(statement.executeQuery(), model(connection)));
    }
  }

  /** The scores that somebody set, by app. */
  public Map<String, BigDecimal> overrides(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("select app_id, score from score_override")) {
      var rows = statement.executeQuery();
      var overrides = new HashMap<String, BigDecimal>();
      while (rows.next()) {
        overrides.put(rows.getString(1), rows.getBigDecimal(2));
      }
      return overrides;
    }
  }

  private RiskModel model(Connection connection) throws SQLException {
    return models.current(connection).model();
  }

  private static List<Rerated> rerated(ResultSet rows, RiskModel model) throws SQLException {
    var changed = new ArrayList<Rerated>();
    while (rows.next()) {
      var points = Points.read(rows.getString(6), model.factors());
      var rating = model.rate(points, rows.getBigDecimal(7));
      var score = rows.getBigDecimal(2);
      boolean told =
          !Objects.equals(score, rating.score())
              || !rating.coverage().equals(rows.getBigDecimal(3));
      if (told
          || !rating.risk().id().equals(rows.getString(4))
          || rating.overridden() != rows.getBoolean(5)) {
        changed.add(new Rerated(rows.getString(1), rating, told));
      }
    }
    return changed;
  }

  private int apply(Connection connection, List<Rerated> changed) throws SQLException {
    if (changed.isEmpty()) {
      return 0;
    }
    long revision = publication.nextRevision(connection);
    try (var statement = connection.createStatement()) {
      statement.execute(COLLECT);
      copy(connection, changed, revision);
      statement.execute("analyze rated");
      statement.executeUpdate(UPDATE);
    }
    publication.publish(connection, told(changed), revision);
    return changed.size();
  }

  private static void copy(Connection connection, List<Rerated> changed, long revision)
      throws SQLException {
    try (var copy =
        BulkCopy.into(connection, "rated (app_id, score, coverage, risk, overridden, revision)")) {
      for (var each : changed) {
        var rating = each.rating();
        copy.row(
            each.appId(),
            rating.score(),
            rating.coverage(),
            rating.risk().id(),
            rating.overridden(),
            each.toldToOthers() ? revision : null);
      }
      copy.finish();
    }
  }

  private static Set<String> told(List<Rerated> changed) {
    var told = new LinkedHashSet<String>();
    changed.stream().filter(Rerated::toldToOthers).forEach(each -> told.add(each.appId()));
    return told;
  }
}
