package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.datasource.DataSourceService;
import io.gnomon.discovery.exclusion.ExclusionMetrics;
import io.gnomon.discovery.exclusion.ExclusionMetrics.Stage;
import io.gnomon.discovery.usage.UsageStore;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** Stores uploaded files, each content once, and deletes them. */
@ApplicationScoped
public class SnapshotService {

  private static final String UNIQUE_CONTENT = "snapshot_content_hash_key";

  private final SnapshotRepository snapshots;
  private final SnapshotReader reader;
  private final DataSourceService sources;
  private final UsageStore usages;
  private final ExclusionMetrics metrics;
  private final AuditService audit;
  private final Clock clock;

  SnapshotService(
      SnapshotRepository snapshots,
      SnapshotReader reader,
      DataSourceService sources,
      UsageStore usages,
      ExclusionMetrics metrics,
      AuditService audit,
      Clock clock) {
    this.snapshots = snapshots;
    this.reader = reader;
    this.sources = sources;
    this.usages = usages;
    this.metrics = metrics;
    this.audit = audit;
    this.clock = clock;
  }

  /** Counts the file, unless its content is stored already. */
  SnapshotResponse store(Upload upload, UploadedFile file) throws IOException {
    var now = clock.instant();
    var scanned = file.scan(upload.format().open(now));
    var known = find(scanned.hash());
    if (known.isEmpty()) {
      reader.prepare(scanned);
      var stored = count(upload, file, scanned.hash(), now);
      if (stored.isPresent()) {
        metrics.dropped(Stage.UPLOAD, stored.get().content().excluded());
        return SnapshotResponse.from(stored.get(), false);
      }
      known = find(scanned.hash());
    }
    return SnapshotResponse.from(known.orElseThrow(), true);
  }

  private Optional<Snapshot> find(byte[] hash) {
    return QuarkusTransaction.requiringNew()
        .call(() -> snapshots.findByContentHash(hash).map(SnapshotService::snapshot));
  }

  private static Snapshot snapshot(SnapshotEntity entity) {
    return entity.toSnapshot(DataSourceService.snapshotName(entity.sourceId));
  }

  /** Empty where another request stored the same content meanwhile. */
  private Optional<Snapshot> count(Upload upload, UploadedFile file, byte[] hash, Instant now)
      throws IOException {
    try {
      return Optional.of(
          QuarkusTransaction.requiringNew()
              .call(() -> countInTransaction(upload, file, hash, now)));
    } catch (ConstraintViolationException e) {
      if (UNIQUE_CONTENT.equals(e.getConstraintName())) {
        return Optional.empty();
      }
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Snapshot countInTransaction(Upload upload, UploadedFile file, byte[] hash, Instant now) {
    var source = sources.addSnapshot();
    var entity = new SnapshotEntity();
    entity.sourceId = source.id();
    entity.name = upload.name();
    entity.format = upload.format().text();
    entity.contentHash = hash;
    entity.uploadedBy = upload.uploadedBy();
    entity.uploadedAt = now;
    // Waits for an upload of the same content that is being counted, and fails once it is stored.
    snapshots.persistAndFlush(entity);
    entity.setContent(reader.count(source.id(), file, upload.format().open(now)));
    return entity.toSnapshot(source.name());
  }

  /** The files of these data sources, of those that have one. */
  @Transactional
  public Map<Integer, LogFile> files(Collection<Integer> sourceIds) {
    return snapshots.findBySources(sourceIds).stream()
        .collect(Collectors.toMap(each -> each.sourceId, SnapshotEntity::toLogFile));
  }

  /** Deletes a snapshot with its usage and data source; does nothing where it is not there. */
  @Transactional
  void delete(String reportId, String who) {
    var source = sources.find(reportId).orElse(null);
    var entity = source == null ? null : snapshots.findById(source.id());
    if (source == null || entity == null) {
      return;
    }
    usages.delete(source.id());
    snapshots.delete(entity);
    snapshots.flush();
    sources.delete(source.id());
    audit.record(
        new AuditEntry(
            who,
            "snapshot.deleted",
            reportId,
            null,
            SnapshotResponse.from(entity.toSnapshot(reportId), false),
            null));
  }
}
