package io.gnomon.catalog.catalogfeed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

@ApplicationScoped
class CatalogFeedRepository implements PanacheRepositoryBase<CatalogFeedEntity, String> {

  /** The feeds that are fetched on schedule, locked against other replicas. */
  List<CatalogFeedEntity> lockScheduled() {
    return find("enabled and intervalSeconds is not null order by id")
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
