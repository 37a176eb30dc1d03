package io.gnomon.catalog.riskmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.CatalogLockStore;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.request.EntityTag;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Changes the risk model: one at a time, and the catalog is rated by it in the same transaction.
 */
@ApplicationScoped
class RiskModelService {

  private static final int MAX_SECONDS = 60;

  private final RiskModelReader models;
  private final RiskModelRepository repository;
  private final CatalogLockStore lock;
  private final RescoringService rescoring;
  private final AuditService audit;
  private final ObjectMapper json;
  private final Clock clock;

  RiskModelService(
      RiskModelReader models,
      RiskModelRepository repository,
      CatalogLockStore lock,
      RescoringService rescoring,
      AuditService audit,
      ObjectMapper json,
      Clock clock) {
    this.models = models;
    this.repository = repository;
    this.lock = lock;
    this.rescoring = rescoring;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  RiskModelResponse current() {
    return RiskModelResponse.from(models.current(), null);
  }

  /**
   * Puts settings in force, unless the model is another than the one that the caller saw. The same
   * settings again change nothing.
   */
  RiskModelResponse change(
      ModelSettings settings, @Nullable String reason, @Nullable String ifMatch, String who) {
    return QuarkusTransaction.requiringNew()
        .timeout(MAX_SECONDS)
        .call(() -> changeInTransaction(settings, reason, ifMatch, who));
  }

  private RiskModelResponse changeInTransaction(
      ModelSettings settings, @Nullable String reason, @Nullable String ifMatch, String who) {
    lock.lock();
    var before = models.current();
    EntityTag.require(ifMatch, EntityTag.of(before.version()));
    if (settings.equals(models.settings())) {
      return RiskModelResponse.from(before, 0);
    }
    save(settings, before.version() + 1, who);
    var after = models.current();
    var changed = RiskModelResponse.from(after, rescoring.rescoreAll());
    audit.record(
        new AuditEntry(
            who,
            "riskModel.changed",
            "risk-model",
            reason,
            RiskModelResponse.from(before, null),
            changed));
    return changed;
  }

  private void save(ModelSettings settings, long version, String who) {
    var row = new RiskModelEntity();
    row.version = version;
    row.settings = written(settings);
    row.changedAt = clock.instant();
    row.changedBy = who;
    repository.persistAndFlush(row);
  }

  private String written(ModelSettings settings) {
    try {
      return json.writeValueAsString(settings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not writable as JSON: the settings of the risk model", e);
    }
  }
}
