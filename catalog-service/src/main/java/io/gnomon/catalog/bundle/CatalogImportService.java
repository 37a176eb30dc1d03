package io.gnomon.catalog.bundle;

import io.gnomon.catalog.app.CatalogChange;
import io.gnomon.catalog.category.CategoryService;
import io.gnomon.catalog.layer.CatalogUpdateService;
import io.gnomon.catalog.layer.LayerSource;
import io.gnomon.catalog.riskmodel.RescoringService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Brings the stored catalog to the state of a bundle, in one transaction with the messages that say
 * so. A second import of the same files does nothing; two at once run one after the other.
 */
@ApplicationScoped
class CatalogImportService {

  private static final Logger LOG = Logger.getLogger(CatalogImportService.class);
  private static final int MAX_SECONDS = (int) Duration.ofMinutes(5).toSeconds();

  private final CatalogImportRepository repository;
  private final CategoryService categories;
  private final CatalogUpdateService update;
  private final RescoringService rescoring;
  private final Clock clock;

  CatalogImportService(
      CatalogImportRepository repository,
      CategoryService categories,
      CatalogUpdateService update,
      RescoringService rescoring,
      Clock clock) {
    this.repository = repository;
    this.categories = categories;
    this.update = update;
    this.rescoring = rescoring;
    this.clock = clock;
  }

  /** Returns what was done: nothing when these files are what is stored. */
  CatalogChange run(CatalogFiles files) {
    return QuarkusTransaction.requiringNew()
        .timeout(MAX_SECONDS)
        .call(() -> runInTransaction(files));
  }

  private CatalogChange runInTransaction(CatalogFiles files) {
    var hash = files.hash();
    update.lock();
    boolean imported = repository.last().filter(last -> last.contentHash.equals(hash)).isPresent();
    return imported ? CatalogChange.NONE : run(CatalogBundle.read(files), hash);
  }

  private CatalogChange run(CatalogBundle bundle, String hash) {
    bundle
        .mistakes()
        .forEach(each -> LOG.warnf("the bundled catalog: %s; the first one is used", each));
    categories.save(bundle.categories());
    var change = update.replace(LayerSource.BUNDLE, bundle.entries());
    categories.deleteUnusedExcept(bundle.categoryIds());
    if (repository.last().isPresent()) {
      // The files may bring another risk model: apps that are as they were may score otherwise.
      rescoring.rescoreAll();
    }
    record(hash, bundle.entries().size(), change);
    return change;
  }

  private void record(String hash, int apps, CatalogChange change) {
    var row = new CatalogImportEntity();
    row.contentHash = hash;
    row.importedAt = clock.instant();
    row.apps = apps;
    row.changed = change.added().size() + change.changed().size();
    row.removed = change.removed().size();
    repository.persist(row);
  }
}
