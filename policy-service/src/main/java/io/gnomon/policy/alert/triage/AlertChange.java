package io.gnomon.policy.alert.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person changed about an alert. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertChange(
    Instant at, String who, String field, @Nullable String before, @Nullable String after) {

  static AlertChange from(AlertNoteEntity note) {
    return new AlertChange(note.at, note.who, note.field, note.before, note.after);
  }
}
