package io.gnomon.policy.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.kit.request.EntityTag;
import io.gnomon.policy.alert.triage.AlertChange;
import io.gnomon.policy.alert.triage.AlertComment;
import io.gnomon.policy.alert.triage.AlertNotes;
import io.gnomon.policy.alert.triage.AlertStatus;
import io.gnomon.policy.alert.triage.Classification;
import io.gnomon.policy.alert.triage.Determination;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert and what people made of it.
 *
 * @param comments only in the answer for one alert, as is {@code history}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertResponse(
    @JsonUnwrapped Alert alert,
    @Nullable String assignedTo,
    @Nullable Classification classification,
    @Nullable Determination determination,
    @Nullable List<AlertComment> comments,
    @Nullable List<AlertChange> history) {

  static AlertResponse from(AlertEntity row) {
    return of(row, null, null);
  }

  static AlertResponse from(AlertEntity row, AlertNotes notes) {
    return of(row, notes.comments(), notes.history());
  }

  /** The version of what people decide: attempts and comments do not change it. */
  String entityTag() {
    return EntityTag.of(new Decision(alert.status(), assignedTo, classification, determination));
  }

  private record Decision(
      AlertStatus status,
      @Nullable String assignedTo,
      @Nullable Classification classification,
      @Nullable Determination determination) {}

  private static AlertResponse of(
      AlertEntity row, @Nullable List<AlertComment> comments, @Nullable List<AlertChange> history) {
    return new AlertResponse(
        Alert.from(row),
        row.assignedTo,
        row.classification(),
        row.determination(),
        comments,
        history);
  }
}
