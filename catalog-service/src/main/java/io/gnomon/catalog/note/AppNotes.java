package io.gnomon.catalog.note;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.audit.AuditEntry;
import io.gnomon.catalog.audit.AuditLog;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes and gives notes on apps. */
@ApplicationScoped
public class AppNotes {

  private static final int LONGEST = 4_000;
  private static final int MOST = 1_000;

  private final DataSource dataSource;
  private final NoteStore store;
  private final AuditLog audit;

  AppNotes(DataSource dataSource, NoteStore store, AuditLog audit) {
    this.dataSource = dataSource;
    this.store = store;
    this.audit = audit;
  }

  /** Newest first; empty when there is no such app. */
  Optional<List<AppNote>> before(String appId, @Nullable Cursor cursor, int limit)
      throws SQLException {
    try (var connection = dataSource.getConnection()) {
      if (!store.appExists(connection, appId)) {
        return Optional.empty();
      }
      long newest = cursor == null ? Long.MAX_VALUE : cursor.number(0);
      return Optional.of(store.before(connection, appId, newest, limit));
    }
  }

  /** Empty when there is no such app. */
  @Transactional
  Optional<AppNote> write(String appId, @Nullable NoteRequest request, String author)
      throws SQLException {
    var text = Parameters.required("text", request == null ? null : request.text(), LONGEST);
    try (var connection = dataSource.getConnection()) {
      if (!store.appExists(connection, appId)) {
        return Optional.empty();
      }
      var note = store.insert(connection, appId, author, text, MOST);
      if (note.isEmpty()) {
        throw new ProblemException(
            StandardProblem.CONFLICT, "The app has %d notes already.".formatted(MOST));
      }
      audit.record(new AuditEntry(author, "note.written", appId, null, null, note.get()));
      return note;
    }
  }

  /** Returns whether there was one. */
  @Transactional
  boolean remove(String appId, long id, String who) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      var note = store.find(connection, appId, id);
      if (note.isEmpty()) {
        return false;
      }
      store.delete(connection, id);
      audit.record(new AuditEntry(who, "note.removed", appId, null, note.get(), null));
      return true;
    }
  }

  /** Removes those of an app that goes, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void removeAll(String appId) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      store.deleteAll(connection, appId);
    }
  }
}
