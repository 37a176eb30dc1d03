package io.gnomon.catalog.bundle;

import io.gnomon.catalog.layer.CatalogChange;
import io.gnomon.catalog.layer.CatalogUpdate;
import io.gnomon.catalog.layer.LayerSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Brings the stored catalog to the state of a bundle, in one transaction with the messages that say
 * so. A second import of the same files does nothing; two at once run one after the other.
 */
@ApplicationScoped
class CatalogImport {

  private static final Logger LOG = Logger.getLogger(CatalogImport.class);
  private static final int LONGEST_SECONDS = (int) Duration.ofMinutes(5).toSeconds();

  private final DataSource dataSource;
  private final CatalogUpdate update;

  CatalogImport(DataSource dataSource, CatalogUpdate update) {
    this.dataSource = dataSource;
    this.update = update;
  }

  /** Returns what was done: nothing when these files are what is stored. */
  CatalogChange run(CatalogFiles files) {
    return QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .call(() -> runInTransaction(files));
  }

  private CatalogChange runInTransaction(CatalogFiles files) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      var imports = new ImportTables(connection);
      var hash = files.hash();
      update.lock();
      if (imports.hold(hash)) {
        return CatalogChange.NONE;
      }
      return run(CatalogBundle.read(files), hash, connection);
    }
  }

  private CatalogChange run(CatalogBundle bundle, String hash, Connection connection)
      throws SQLException {
    bundle.mistakes().forEach(each -> LOG.warnf("the bundled catalog: %s; the first holds", each));
    var imports = new ImportTables(connection);
    imports.saveCategories(bundle.categories());
    var change = update.replace(LayerSource.BUNDLE, bundle.entries());
    imports.deleteUnusedCategoriesBeside(bundle.categoryIds());
    imports.record(hash, bundle.entries().size(), change);
    return change;
  }
}
