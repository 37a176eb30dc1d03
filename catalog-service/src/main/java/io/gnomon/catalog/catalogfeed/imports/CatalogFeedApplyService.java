package io.gnomon.catalog.catalogfeed.imports;

import io.gnomon.catalog.catalogfeed.layer.CatalogFeedContent;
import io.gnomon.catalog.catalogfeed.layer.CatalogFeedLayerService;
import io.gnomon.catalog.catalogfeed.source.CatalogFeedSource;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies imports and rolls them back; the catalog changes as a whole or not at all. */
@ApplicationScoped
public class CatalogFeedApplyService {

  private static final int TIMEOUT_SECONDS = 300;
  private static final CatalogFeedContent EMPTY =
      new CatalogFeedContent(List.of(), LocalDate.EPOCH, List.of());

  private final CatalogFeedImportRepository repository;
  private final CatalogFeedContentStore contents;
  private final CatalogFeedLayerService layer;
  private final CatalogFeedImportCodec codec;
  private final AuditService audit;
  private final Clock clock;

  CatalogFeedApplyService(
      CatalogFeedImportRepository repository,
      CatalogFeedContentStore contents,
      CatalogFeedLayerService layer,
      CatalogFeedImportCodec codec,
      AuditService audit,
      Clock clock) {
    this.repository = repository;
    this.contents = contents;
    this.layer = layer;
    this.codec = codec;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes a previewed import the feed's layer; empty if there is no such import. */
  @Transactional
  @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
  public Optional<CatalogFeedImport> apply(CatalogFeedSource feed, long id, String who) {
    layer.lock();
    return repository.ofFeed(feed.id(), id).map(row -> apply(feed, row, who));
  }

  private CatalogFeedImport apply(CatalogFeedSource feed, CatalogFeedImportEntity row, String who) {
    boolean ready =
        row.state == CatalogFeedImportState.PREVIEWED
            || row.state == CatalogFeedImportState.READING;
    if (!ready || row.report == null) {
      throw conflict("Only an import in state previewed can be applied.");
    }
    var applied = repository.applied(feed.id()).orElse(null);
    if (applied != null) {
      applied.state = CatalogFeedImportState.REPLACED;
      repository.flush();
    }
    makeLayer(feed, row);
    audit.record(
        new AuditEntry(who, "catalogFeed.applied", feed.id(), null, named(applied), named(row)));
    return codec.read(row);
  }

  /**
   * Goes back to the import that was applied before; returns it, or empty if there was none and the
   * feed's layer is empty now.
   */
  @Transactional
  @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
  public Optional<CatalogFeedImport> rollBack(CatalogFeedSource feed, String who) {
    layer.lock();
    var applied =
        repository
            .applied(feed.id())
            .orElseThrow(() -> conflict("No import of the feed is applied."));
    applied.state = CatalogFeedImportState.ROLLED_BACK;
    repository.flush();
    var before =
        contents
            .lastReplacedBefore(feed.id(), applied.id)
            .map(id -> repository.findById(id))
            .orElse(null);
    if (before == null) {
      layer.replace(feed, EMPTY);
    } else {
      makeLayer(feed, before);
    }
    audit.record(
        new AuditEntry(
            who, "catalogFeed.rolledBack", feed.id(), null, named(applied), named(before)));
    return Optional.ofNullable(before).map(codec::read);
  }

  private void makeLayer(CatalogFeedSource feed, CatalogFeedImportEntity row) {
    var report = codec.read(row).outcome().report();
    var entries = contents.find(row.id).orElse(null);
    if (entries == null || report == null) {
      throw conflict("The content of this import is no longer kept.");
    }
    var content = new CatalogFeedContent(entries, row.asOf, report.skipped());
    row.report = codec.write(layer.replace(feed, content));
    row.state = CatalogFeedImportState.APPLIED;
    row.phase = CatalogFeedImportPhase.APPLIED.text();
    row.finishedAt = clock.instant();
    repository.flush();
    contents.dropOld(feed.id());
  }

  private static @Nullable Map<String, Long> named(@Nullable CatalogFeedImportEntity row) {
    return row == null ? null : Map.of("import", row.id);
  }

  private static ProblemException conflict(String detail) {
    return new ProblemException(StandardProblem.CONFLICT, detail);
  }
}
