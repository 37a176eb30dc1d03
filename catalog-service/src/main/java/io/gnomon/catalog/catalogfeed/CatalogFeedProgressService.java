package io.gnomon.catalog.catalogfeed;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Records the progress of an import, step by step; each step is a transaction. */
@ApplicationScoped
public class CatalogFeedProgressService {

  private static final int TIMEOUT_SECONDS = 300;
  private static final String STALLED = "The service ended while the file was read.";

  private final CatalogFeedImportRepository repository;
  private final CatalogFeedContentStore contents;
  private final CatalogFeedLayerService layer;
  private final CatalogFeedImportCodec codec;
  private final CatalogFeedConfig config;
  private final Clock clock;

  CatalogFeedProgressService(
      CatalogFeedImportRepository repository,
      CatalogFeedContentStore contents,
      CatalogFeedLayerService layer,
      CatalogFeedImportCodec codec,
      CatalogFeedConfig config,
      Clock clock) {
    this.repository = repository;
    this.contents = contents;
    this.layer = layer;
    this.codec = codec;
    this.config = config;
    this.clock = clock;
  }

  /** The import has reached that step. */
  @Transactional
  public void reach(long id, CatalogFeedImportPhase phase) {
    reach(repository.lock(id), phase);
  }

  private void reach(CatalogFeedImportEntity row, CatalogFeedImportPhase phase) {
    row.phase = phase.text();
    row.touchedAt = clock.instant();
  }

  /** The file has been received. */
  @Transactional
  public void receive(long id, long bytes, String sha256) {
    var row = repository.lock(id);
    row.bytes = bytes;
    row.sha256 = sha256;
    reach(row, CatalogFeedImportPhase.READING);
  }

  /** Compares the content with the catalog, and stores it with the report. */
  @Transactional
  @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
  public void compare(CatalogFeedSource feed, long id, CatalogFeedContent content) {
    var report = layer.preview(feed, content);
    var row = repository.lock(id);
    if (row.state == CatalogFeedImportState.READING) {
      row.entries = content.entries().size();
      row.report = codec.write(report);
      reach(row, CatalogFeedImportPhase.COMPARING);
      repository.flush();
      contents.save(id, content.entries());
    }
  }

  /** The import waits until it is applied. */
  @Transactional
  public void preview(long id) {
    var row = repository.lock(id);
    row.state = CatalogFeedImportState.PREVIEWED;
    row.phase = CatalogFeedImportPhase.PREVIEWED.text();
    row.finishedAt = clock.instant();
    repository.flush();
    contents.dropOld(row.feed);
  }

  /** The import failed and changed nothing. */
  @Transactional
  public void fail(long id, String problem) {
    fail(repository.lock(id), problem);
  }

  private void fail(CatalogFeedImportEntity row, String problem) {
    if (row.state == CatalogFeedImportState.READING) {
      row.state = CatalogFeedImportState.FAILED;
      row.problem = problem;
      row.finishedAt = clock.instant();
    }
  }

  /** Marks imports that made no progress for long as failed. */
  @Transactional
  public void failStalled() {
    repository
        .lockStalled(clock.instant().minus(config.stalledAfter()))
        .forEach(row -> fail(row, STALLED));
  }
}
