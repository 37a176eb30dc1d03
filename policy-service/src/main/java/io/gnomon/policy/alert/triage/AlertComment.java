package io.gnomon.policy.alert.triage;

import java.time.Instant;

/** What a person wrote about an alert. */
public record AlertComment(Instant at, String who, String text) {

  static AlertComment from(AlertNoteEntity note) {
    return new AlertComment(note.at, note.who, note.after == null ? "" : note.after);
  }
}
