package io.gnomon.catalog.weight;

import io.gnomon.catalog.CatalogLock;
import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.audit.AuditEntry;
import io.gnomon.catalog.audit.AuditLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.function.LongPredicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Changes the risk model: one at a time, and the catalog is rated by it in the same transaction.
 */
@ApplicationScoped
class RiskModelService {

  private static final int LONGEST_REASON = 1_000;
  private static final int LONGEST_SECONDS = 60;

  private final DataSource dataSource;
  private final RiskModels models;
  private final Rescoring rescoring;
  private final AuditLog audit;
  private final SettingsReader reader;

  RiskModelService(
      DataSource dataSource,
      RiskModels models,
      Rescoring rescoring,
      AuditLog audit,
      SettingsReader reader) {
    this.dataSource = dataSource;
    this.models = models;
    this.rescoring = rescoring;
    this.audit = audit;
    this.reader = reader;
  }

  /** The model that holds now, and how many apps have another rating by it. */
  record Changed(CurrentModel model, int rescored) {}

  CurrentModel current() {
    return models.current();
  }

  /** Returns null when the version that the caller saw is no longer the one that holds. */
  @Nullable Changed change(RiskModelRequest request, LongPredicate seen, String who) {
    var settings = reader.settings(request);
    var reason = Parameters.optional("reason", request.reason(), LONGEST_REASON);
    return QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .call(() -> changeInTransaction(settings, seen, who, reason));
  }

  private @Nullable Changed changeInTransaction(
      ModelSettings settings, LongPredicate seen, String who, @Nullable String reason)
      throws SQLException {
    try (var connection = dataSource.getConnection()) {
      CatalogLock.take(connection);
      var before = models.current(connection);
      if (!seen.test(before.version())) {
        return null;
      }
      models.save(settings, before.version() + 1, who, connection);
      var after = models.current(connection);
      int rescored = rescoring.all(connection);
      audit.record(
          new AuditEntry(
              who,
              "riskModel.changed",
              "risk-model",
              reason,
              RiskModelResponse.from(before, null),
              RiskModelResponse.from(after, rescored)));
      return new Changed(after, rescored);
    }
  }
}
