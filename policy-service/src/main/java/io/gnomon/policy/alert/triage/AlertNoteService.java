package io.gnomon.policy.alert.triage;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps what people do with alerts beside these and in the audit log. */
@ApplicationScoped
public class AlertNoteService {

  private final AlertNoteRepository notes;
  private final AuditService audit;
  private final Clock clock;

  AlertNoteService(AlertNoteRepository notes, AuditService audit, Clock clock) {
    this.notes = notes;
    this.audit = audit;
    this.clock = clock;
  }

  /** All of one alert. */
  public AlertNotes of(long alertId) {
    return AlertNotes.from(notes.of(alertId));
  }

  /** Keeps what a person wrote, if anything, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void comment(long alertId, @Nullable String text, String who) {
    keep(alertId, AlertNoteEntity.COMMENT, null, text, who);
  }

  /** Keeps what a person changed, in the same way; nothing where both values are equal. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void change(
      long alertId, String field, @Nullable String before, @Nullable String after, String who) {
    keep(alertId, field, before, after, who);
  }

  private void keep(
      long alertId, String field, @Nullable String before, @Nullable String after, String who) {
    if (Objects.equals(before, after)) {
      return;
    }
    var note = new AlertNoteEntity();
    note.alertId = alertId;
    note.at = clock.instant();
    note.who = who;
    note.field = field;
    note.before = before;
    note.after = after;
    notes.persist(note);
    audit.record(
        new AuditEntry(who, "alert." + field, Long.toString(alertId), null, before, after));
  }
}
