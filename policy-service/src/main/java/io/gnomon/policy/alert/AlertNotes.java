package io.gnomon.policy.alert;

import io.gnomon.policy.audit.AuditEntry;
import io.gnomon.policy.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Remembers beside an alert, and in the audit log, what people did with it. */
@ApplicationScoped
class AlertNotes {

  private final AlertNoteRepository repository;
  private final AuditLog audit;
  private final Clock clock;

  AlertNotes(AlertNoteRepository repository, AuditLog audit, Clock clock) {
    this.repository = repository;
    this.audit = audit;
    this.clock = clock;
  }

  List<AlertNoteEntity> of(AlertEntity alert) {
    return repository.of(alert.id);
  }

  /** Nothing where both values are the same. */
  void add(
      AlertEntity alert,
      String field,
      @Nullable String before,
      @Nullable String after,
      String who) {
    if (Objects.equals(before, after)) {
      return;
    }
    var note = new AlertNoteEntity();
    note.alertId = alert.id;
    note.at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    note.who = who;
    note.field = field;
    note.before = before;
    note.after = after;
    repository.persist(note);
    audit.record(
        new AuditEntry(who, "alert." + field, Long.toString(alert.id), null, before, after));
  }
}
