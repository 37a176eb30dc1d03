package io.gnomon.catalog.override;

import io.gnomon.catalog.CatalogLock;
import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.audit.AuditEntry;
import io.gnomon.catalog.audit.AuditLog;
import io.gnomon.catalog.weight.Rescoring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Sets and removes scores; the app is rated and published in the same transaction. */
@ApplicationScoped
public class OverrideService {

  private static final int LONGEST_REASON = 1_000;

  private final DataSource dataSource;
  private final Rescoring rescoring;
  private final AuditLog audit;

  OverrideService(DataSource dataSource, Rescoring rescoring, AuditLog audit) {
    this.dataSource = dataSource;
    this.rescoring = rescoring;
    this.audit = audit;
  }

  /** Returns what is set now; empty when there is no such app. */
  @Transactional
  public Optional<ScoreOverride> set(String appId, OverrideRequest request, String who)
      throws SQLException {
    var score = score(request.score());
    var reason = Parameters.required("reason", request.reason(), LONGEST_REASON);
    try (var connection = dataSource.getConnection()) {
      CatalogLock.take(connection);
      if (!exists(connection, appId)) {
        return Optional.empty();
      }
      var before = ScoreOverrides.find(connection, appId).orElse(null);
      ScoreOverrides.put(connection, appId, score, reason, who);
      rescoring.one(connection, appId);
      var after = ScoreOverrides.find(connection, appId);
      audit.record(
          new AuditEntry(who, "scoreOverride.set", appId, reason, before, after.orElseThrow()));
      return after;
    }
  }

  /** Returns whether there was one. */
  @Transactional
  public boolean remove(String appId, String who) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      CatalogLock.take(connection);
      var before = ScoreOverrides.find(connection, appId);
      if (before.isEmpty()) {
        return false;
      }
      ScoreOverrides.remove(connection, appId);
      rescoring.one(connection, appId);
      audit.record(new AuditEntry(who, "scoreOverride.removed", appId, null, before.get(), null));
      return true;
    }
  }

  private static boolean exists(Connection connection, String appId) throws SQLException {
    try (var statement = connection.prepareStatement("select 1 from cloud_app where id = ?")) {
      statement.setString(1, appId);
      return statement.executeQuery().next();
    }
  }

  private static BigDecimal score(@Nullable BigDecimal score) {
    boolean small =
        score != null && score.precision() <= 10 && Math.abs((long) score.scale()) <= 10;
    if (score == null
        || !small
        || score.signum() < 0
        || score.compareTo(BigDecimal.TEN) > 0
        || score.stripTrailingZeros().scale() > 1) {
      throw Parameters.refused("score", "is no score", "0 to 10, one decimal");
    }
    return score.setScale(1);
  }
}
