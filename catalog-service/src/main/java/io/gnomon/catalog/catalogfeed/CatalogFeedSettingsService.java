package io.gnomon.catalog.catalogfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The settings of the catalog feeds. */
@ApplicationScoped
public class CatalogFeedSettingsService {

  private final CatalogFeedRepository repository;
  private final Clock clock;

  CatalogFeedSettingsService(CatalogFeedRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** The settings of a feed; off if there are none. */
  @Transactional
  public CatalogFeedSettings find(CatalogFeedSource feed) {
    return repository
        .findByIdOptional(feed.id())
        .map(CatalogFeedEntity::settings)
        .orElse(CatalogFeedSettings.OFF);
  }

  /** Reads the settings and locks them until the running transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public CatalogFeedSettings lock(CatalogFeedSource feed) {
    return repository
        .findByIdOptional(feed.id(), LockModeType.PESSIMISTIC_WRITE)
        .map(CatalogFeedEntity::settings)
        .orElse(CatalogFeedSettings.OFF);
  }

  /** Replaces the settings of a feed. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void save(CatalogFeedSource feed, CatalogFeedSettings settings, String who) {
    var stored = repository.findByIdOptional(feed.id());
    var row = stored.orElseGet(CatalogFeedEntity::new);
    var interval = settings.interval();
    row.id = feed.id();
    row.enabled = settings.enabled();
    row.url = settings.url();
    row.intervalSeconds = interval == null ? null : interval.toSeconds();
    row.changedAt = clock.instant();
    row.changedBy = who;
    if (stored.isEmpty()) {
      repository.persist(row);
    }
  }

  /** The feeds that must be fetched now; no other replica gets the same ones. */
  @Transactional
  public List<CatalogFeedSource> takeDue() {
    var now = clock.instant();
    var due = new ArrayList<CatalogFeedSource>();
    for (var row : repository.lockScheduled()) {
      var feed = CatalogFeedSource.find(row.id);
      if (row.isDue(now)) {
        row.fetchedAt = now;
        feed.ifPresent(due::add);
      }
    }
    return due;
  }
}
