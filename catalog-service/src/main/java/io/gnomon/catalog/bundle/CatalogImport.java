package io.gnomon.catalog.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.weight.Rescoring;
import io.gnomon.catalog.weight.RiskModels;
import io.gnomon.kit.outbox.Outbox;
import io.gnomon.kit.outbox.OutboxRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Brings the stored catalog to the state of a bundle, in one transaction with the messages that say
 * so. A second import of the same files does nothing; two at once run one after the other.
 */
@ApplicationScoped
class CatalogImport {

  private static final int LONGEST_SECONDS = (int) Duration.ofMinutes(5).toSeconds();

  private final DataSource dataSource;
  private final Outbox outbox;
  private final ObjectMapper json;
  private final RiskModels models;
  private final Rescoring rescoring;

  CatalogImport(
      DataSource dataSource,
      Outbox outbox,
      ObjectMapper json,
      RiskModels models,
      Rescoring rescoring) {
    this.dataSource = dataSource;
    this.outbox = outbox;
    this.json = json;
    this.models = models;
    this.rescoring = rescoring;
  }

  /** Returns what was done: nothing when these files are what is stored. */
  ImportPlan run(CatalogFiles files) {
    return QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .call(() -> runInTransaction(files));
  }

  private ImportPlan runInTransaction(CatalogFiles files) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      var tables = new CatalogTables(connection);
      var hash = files.hash();
      tables.lock();
      if (tables.hold(hash)) {
        return new ImportPlan(List.of(), List.of());
      }
      var bundle = CatalogBundle.read(files);
      var model = models.of(bundle.factors(), connection);
      var assessed = bundle.assessed(model, rescoring.overrides(connection));
      var plan = ImportPlan.compare(tables.hashes(), assessed);
      apply(plan, bundle, tables);
      tables.recordImport(hash, bundle.apps().size(), plan);
      return plan;
    }
  }

  private void apply(ImportPlan plan, CatalogBundle bundle, CatalogTables tables)
      throws SQLException {
    long revision = tables.nextRevision();
    tables.saveCategories(bundle.categories());
    tables.deleteParts(plan.changedIds());
    tables.deleteApps(plan.removed());
    tables.saveApps(plan.changed(), revision);
    tables.saveIndex(plan.changed(), bundle.factors());
    tables.deleteCategoriesBeside(bundle.categories());
    outbox.appendAll(
        Stream.concat(
                plan.removed().stream()
                    .map(id -> new OutboxRecord(CloudAppMessage.TOPIC, id, null)),
                plan.changed().stream().map(app -> message(app, revision)))
            .toList());
  }

  private OutboxRecord message(AssessedApp app, long revision) {
    try {
      var body = json.writeValueAsBytes(CloudAppMessage.of(app.app(), app.rating(), revision));
      return new OutboxRecord(CloudAppMessage.TOPIC, app.id(), body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not writable as JSON: " + app.id(), e);
    }
  }
}
