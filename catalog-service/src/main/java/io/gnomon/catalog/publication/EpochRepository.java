package io.gnomon.catalog.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class EpochRepository implements PanacheRepositoryBase<EpochEntity, Boolean> {

  long current() {
    return row().epoch;
  }

  void set(long epoch) {
    row().epoch = epoch;
  }

  private EpochEntity row() {
    return findByIdOptional(true)
        .orElseThrow(() -> new IllegalStateException("table catalog_epoch has lost its row"));
  }
}
