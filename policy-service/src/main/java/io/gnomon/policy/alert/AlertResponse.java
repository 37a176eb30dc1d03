package io.gnomon.policy.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert and what people made of it.
 *
 * @param comments only in the answer for one alert, as is {@code history}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertResponse(
    @JsonUnwrapped Alert alert,
    @Nullable String assignedTo,
    @Nullable String classification,
    @Nullable String determination,
    @Nullable List<Comment> comments,
    @Nullable List<Change> history) {

  /** What somebody wrote. */
  record Comment(Instant at, String who, String text) {}

  /** What somebody changed. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Change(
      Instant at, String who, String field, @Nullable String before, @Nullable String after) {}

  static AlertResponse from(AlertEntity row) {
    return new AlertResponse(
        Alert.from(row), row.assignedTo, row.classification, row.determination, null, null);
  }

  static AlertResponse from(AlertEntity row, List<AlertNoteEntity> notes) {
    return new AlertResponse(
        Alert.from(row),
        row.assignedTo,
        row.classification,
        row.determination,
        notes.stream().filter(AlertResponse::isComment).map(AlertResponse::comment).toList(),
        notes.stream().filter(note -> !isComment(note)).map(AlertResponse::change).toList());
  }

  private static boolean isComment(AlertNoteEntity note) {
    return note.field.equals(AlertNoteEntity.COMMENT);
  }

  private static Comment comment(AlertNoteEntity note) {
    return new Comment(note.at, note.who, note.after == null ? "" : note.after);
  }

  private static Change change(AlertNoteEntity note) {
    return new Change(note.at, note.who, note.field, note.before, note.after);
  }
}
