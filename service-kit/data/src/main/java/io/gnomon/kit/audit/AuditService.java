package io.gnomon.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.export.ExportSource;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where every use case records its change. */
@ApplicationScoped
public class AuditService {

  private static final int EXPORT_PAGE = 500;

  private final AuditRepository repository;
  private final ObjectMapper json;
  private final Clock clock;

  AuditService(AuditRepository repository, ObjectMapper json, Clock clock) {
    this.repository = repository;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Stores the entry in the caller's transaction: no change without its entry, no entry without its
   * change.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(AuditEntry entry) {
    repository.persist(row(entry));
  }

  /** Records many changes in few statements. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recordAll(List<AuditEntry> entries) {
    repository.persist(entries.stream().map(this::row));
  }

  /** Forgets what that thing was and became; who changed it, when and why stays. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(String subject) {
    repository.update("before = null, after = null where subject = ?1", subject);
  }

  @Transactional
  public Page<AuditEntryResponse> list(AuditFilter filter, PageRequest page) {
    return page.cut(
            repository.page(filter, page.cursor(1), page.limit() + 1),
            row -> Cursor.of(Long.toString(row.id)),
            () -> repository.count(filter))
        .map(AuditEntryResponse::from);
  }

  public ExportSource<AuditEntryResponse> export(AuditFilter filter) {
    return ExportSource.inPages(last -> page(filter, last));
  }

  private List<AuditEntryResponse> page(AuditFilter filter, @Nullable AuditEntryResponse last) {
    var before = last == null ? null : Cursor.of(last.id());
    var rows = repository.page(filter, before, EXPORT_PAGE);
    // They would be held until the last one is read.
    repository.clear();
    return rows.stream().map(AuditEntryResponse::from).toList();
  }

  private AuditEntity row(AuditEntry entry) {
    var row = new AuditEntity();
    row.at = clock.instant();
    row.who = entry.who();
    row.action = entry.action();
    row.subject = entry.subject();
    row.reason = entry.reason();
    row.before = asJson(entry.before());
    row.after = asJson(entry.after());
    return row;
  }

  private @Nullable String asJson(@Nullable Object state) {
    try {
      return state == null ? null : json.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not writable as JSON: " + state.getClass(), e);
    }
  }
}
