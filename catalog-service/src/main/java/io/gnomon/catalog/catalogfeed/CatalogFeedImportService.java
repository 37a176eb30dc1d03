package io.gnomon.catalog.catalogfeed;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Begins and lists imports. */
@ApplicationScoped
public class CatalogFeedImportService {

  private final CatalogFeedSettingsService settings;
  private final CatalogFeedImportRepository repository;
  private final CatalogFeedImportCodec codec;
  private final AuditService audit;
  private final Clock clock;

  CatalogFeedImportService(
      CatalogFeedSettingsService settings,
      CatalogFeedImportRepository repository,
      CatalogFeedImportCodec codec,
      AuditService audit,
      Clock clock) {
    this.settings = settings;
    this.repository = repository;
    this.codec = codec;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins an import.
   *
   * @param uploaded whether the file is here; otherwise it will be fetched from the feed's URL
   */
  @Transactional
  public CatalogFeedImport begin(
      CatalogFeedSource feed, boolean uploaded, CatalogFeedImportRequest request) {
    var current = settings.find(feed);
    if (!current.enabled()) {
      throw conflict("The feed is off; turn it on first.");
    }
    var row = new CatalogFeedImportEntity();
    row.feed = feed.id();
    row.state = CatalogFeedImportState.READING;
    row.phase = CatalogFeedImportPhase.WAITING.text();
    row.createdAt = clock.instant();
    row.touchedAt = row.createdAt;
    row.createdBy = request.who();
    row.origin = uploaded ? CatalogFeedImport.UPLOAD : url(feed, current);
    row.asOf = request.asOf() == null ? LocalDate.now(clock) : request.asOf();
    repository.persist(row);
    var after = Map.of("import", row.id, "origin", row.origin);
    audit.record(
        new AuditEntry(request.who(), "catalogFeed.imported", feed.id(), null, null, after));
    return codec.read(row);
  }

  private static String url(CatalogFeedSource feed, CatalogFeedSettings settings) {
    var url = settings.url() == null ? feed.terms().url() : settings.url();
    if (url == null) {
      throw conflict("The feed has no URL; send a file or set one.");
    }
    return url;
  }

  /** Newest first. */
  @Transactional
  public Page<CatalogFeedImportSummary> list(CatalogFeedSource feed, PageRequest page) {
    var cursor = page.cursor(1);
    long before = cursor == null ? Long.MAX_VALUE : cursor.number(0);
    var rows = repository.before(feed.id(), before, page.limit() + 1);
    return page.cut(
            rows,
            row -> Cursor.of(Long.toString(row.id)),
            () -> repository.count("feed", feed.id()))
        .map(row -> CatalogFeedImportSummary.of(codec.read(row)));
  }

  /** An import of the feed. */
  @Transactional
  public Optional<CatalogFeedImport> find(CatalogFeedSource feed, long id) {
    return repository.ofFeed(feed.id(), id).map(codec::read);
  }

  /** The import that is the feed's present layer. */
  @Transactional
  public Optional<CatalogFeedImport> applied(CatalogFeedSource feed) {
    return repository.applied(feed.id()).map(codec::read);
  }

  /** The latest import, whatever its state. */
  @Transactional
  public Optional<CatalogFeedImport> latest(CatalogFeedSource feed) {
    return repository.latest(feed.id()).map(codec::read);
  }

  private static ProblemException conflict(String detail) {
    return new ProblemException(StandardProblem.CONFLICT, detail);
  }
}
