package io.gnomon.catalog.catalogfeed.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class CatalogFeedImportRepository implements PanacheRepository<CatalogFeedImportEntity> {

  private static final Sort NEWEST_FIRST = Sort.descending("id");

  Optional<CatalogFeedImportEntity> ofFeed(String feed, long id) {
    return find("feed = ?1 and id = ?2", feed, id).firstResultOptional();
  }

  /** The import that is the feed's present layer. */
  Optional<CatalogFeedImportEntity> applied(String feed) {
    return find("feed = ?1 and state = ?2", feed, CatalogFeedImportState.APPLIED)
        .firstResultOptional();
  }

  Optional<CatalogFeedImportEntity> latest(String feed) {
    return find("feed = ?1", NEWEST_FIRST, feed).firstResultOptional();
  }

  /** Newest first, those before that id. */
  List<CatalogFeedImportEntity> before(String feed, long id, int limit) {
    return find("feed = ?1 and id < ?2", NEWEST_FIRST, feed, id).page(0, limit).list();
  }

  /** The import, locked against others who change its state. */
  CatalogFeedImportEntity lock(long id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Those that made no progress since then, locked. */
  List<CatalogFeedImportEntity> lockStalled(Instant since) {
    return find("state = ?1 and touchedAt < ?2", CatalogFeedImportState.READING, since)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
