package io.gnomon.catalog.appdetail;

import io.gnomon.catalog.app.AppService;
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
import java.util.Optional;

/** Keeps notes on apps. */
@ApplicationScoped
public class NoteService {

  private static final int MAX_NOTES = 1_000;

  private final NoteRepository repository;
  private final AppService apps;
  private final AuditService audit;
  private final Clock clock;

  NoteService(NoteRepository repository, AppService apps, AuditService audit, Clock clock) {
    this.repository = repository;
    this.apps = apps;
    this.audit = audit;
    this.clock = clock;
  }

  /** Newest first; empty when there is no such app. */
  Optional<Page<AppNote>> list(String appId, PageRequest page) {
    if (!apps.exists(appId)) {
      return Optional.empty();
    }
    var cursor = page.cursor(1);
    long newest = cursor == null ? Long.MAX_VALUE : cursor.number(0);
    var rows = repository.before(appId, newest, page.limit() + 1);
    return Optional.of(
        page.cut(
                rows,
                row -> Cursor.of(Long.toString(row.id)),
                () -> repository.count("appId", appId))
            .map(NoteEntity::note));
  }

  /** Empty when the app has no such note. */
  @Transactional
  Optional<AppNote> find(String appId, long id) {
    return repository.ofApp(appId, id).map(NoteEntity::note);
  }

  /** Empty when there is no such app. */
  @Transactional
  Optional<AppNote> write(String appId, NoteRequest request, String author) {
    if (!apps.exists(appId)) {
      return Optional.empty();
    }
    if (repository.count("appId", appId) >= MAX_NOTES) {
      throw new ProblemException(
          StandardProblem.CONFLICT, "The app has %d notes already.".formatted(MAX_NOTES));
    }
    var row = new NoteEntity();
    row.appId = appId;
    row.author = author;
    row.writtenAt = clock.instant();
    row.text = request.text().strip();
    repository.persist(row);
    audit.record(new AuditEntry(author, "note.written", appId, null, null, row.note()));
    return Optional.of(row.note());
  }

  /** Returns whether there is such an app, or was such a note. */
  @Transactional
  boolean delete(String appId, long id, String who) {
    var row = repository.ofApp(appId, id);
    if (row.isEmpty()) {
      return apps.exists(appId);
    }
    repository.delete(row.get());
    audit.record(new AuditEntry(who, "note.removed", appId, null, row.get().note(), null));
    return true;
  }

  /** Deletes those of an app that leaves the catalog, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void removeAll(String appId) {
    repository.delete("appId", appId);
  }
}
