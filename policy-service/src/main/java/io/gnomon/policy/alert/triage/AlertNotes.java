package io.gnomon.policy.alert.triage;

import java.util.List;
import java.util.function.Predicate;

/** What people wrote about an alert and changed about it, the oldest first. */
public record AlertNotes(List<AlertComment> comments, List<AlertChange> history) {

  static AlertNotes from(List<AlertNoteEntity> notes) {
    return new AlertNotes(
        notes.stream().filter(AlertNoteEntity::isComment).map(AlertComment::from).toList(),
        notes.stream()
            .filter(Predicate.not(AlertNoteEntity::isComment))
            .map(AlertChange::from)
            .toList());
  }
}
