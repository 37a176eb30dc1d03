package io.gnomon.catalog.catalogfeed;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

@ApplicationScoped
class CatalogFeedImportRepository implements PanacheRepository<CatalogFeedImportEntity> {

  private static final Sort NEWEST_FIRST = Sort.descending("id");
  private static final List<CatalogFeedImportState> PRESENT =
      List.of(CatalogFeedImportState.APPLIED, CatalogFeedImportState.ROLLING_BACK);

  /** States of an import that waits for something to be done with it. */
  static final List<CatalogFeedImportState> ORDERED =
      List.of(CatalogFeedImportState.APPLYING, CatalogFeedImportState.ROLLING_BACK);

  Optional<CatalogFeedImportEntity> ofFeed(String feed, long id) {
    return find("feed = ?1 and id = ?2", feed, id).firstResultOptional();
  }

  /** The import that is the feed's present layer. */
  Optional<CatalogFeedImportEntity> applied(String feed) {
    return find("feed = ?1 and state in ?2", feed, PRESENT).firstResultOptional();
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

  /**
   * That previewed import, locked; empty, without waiting, while another transaction changes it.
   */
  Optional<CatalogFeedImportEntity> lockPreviewed(String feed, long id) {
    return locked(
        find("feed = ?1 and id = ?2 and state = ?3", feed, id, CatalogFeedImportState.PREVIEWED));
  }

  /** The applied import, locked; empty, without waiting, while another transaction changes it. */
  Optional<CatalogFeedImportEntity> lockApplied(String feed) {
    return locked(find("feed = ?1 and state = ?2", feed, CatalogFeedImportState.APPLIED));
  }

  private static Optional<CatalogFeedImportEntity> locked(
      PanacheQuery<CatalogFeedImportEntity> query) {
    return query
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
        .firstResultOptional();
  }

  /** Those that wait to be applied or rolled back, the first one first. */
  List<CatalogFeedImportEntity> ordered() {
    return find("state in ?1", Sort.ascending("touchedAt", "id"), ORDERED).list();
  }

  /** Those that made no progress since then, locked. */
  List<CatalogFeedImportEntity> lockStalled(Instant since) {
    return find("state = ?1 and touchedAt < ?2", CatalogFeedImportState.READING, since)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
