package io.gnomon.catalog.catalogfeed;

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

  /** Makes an import that was read, or was ordered to be applied, the feed's layer. */
  @Transactional
  @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
  public void apply(CatalogFeedSource feed, long id, String who) {
    layer.lock();
    var row = repository.lock(id);
    if (row.state != CatalogFeedImportState.APPLYING
        && row.state != CatalogFeedImportState.READING) {
      return;
    }
    var present = repository.applied(feed.id()).orElse(null);
    if (present != null) {
      present.state = left(present);
      repository.flush();
    }
    makeLayer(feed, row);
    audit.record(
        new AuditEntry(who, "catalogFeed.applied", feed.id(), null, named(present), named(row)));
  }

  /** One that was to be rolled back is not to come back by a later rollback. */
  private static CatalogFeedImportState left(CatalogFeedImportEntity present) {
    return present.state == CatalogFeedImportState.ROLLING_BACK
        ? CatalogFeedImportState.ROLLED_BACK
        : CatalogFeedImportState.REPLACED;
  }

  /**
   * Goes back from the import that was ordered to be rolled back to the one that was applied
   * before; if there is none, the feed's layer becomes empty.
   */
  @Transactional
  @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
  public void rollBack(CatalogFeedSource feed, long id, String who) {
    layer.lock();
    var row = repository.lock(id);
    if (row.state != CatalogFeedImportState.ROLLING_BACK) {
      return;
    }
    row.state = CatalogFeedImportState.ROLLED_BACK;
    row.phase = CatalogFeedImportPhase.APPLIED.text();
    repository.flush();
    var before =
        contents
            .lastReplacedBefore(feed.id(), id)
            .map(replaced -> repository.findById(replaced))
            .orElse(null);
    if (before == null) {
      layer.replace(feed, EMPTY);
    } else {
      makeLayer(feed, before);
    }
    audit.record(
        new AuditEntry(who, "catalogFeed.rolledBack", feed.id(), null, named(row), named(before)));
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
