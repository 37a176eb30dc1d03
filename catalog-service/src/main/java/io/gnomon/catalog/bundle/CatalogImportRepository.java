package io.gnomon.catalog.bundle;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class CatalogImportRepository implements PanacheRepository<CatalogImportEntity> {

  Optional<CatalogImportEntity> last() {
    return findAll(Sort.descending("id")).firstResultOptional();
  }
}
