package io.gnomon.policy.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditResponse(
    String id,
    Instant at,
    String who,
    String action,
    String subject,
    @Nullable String reason,
    @JsonRawValue @Nullable String before,
    @JsonRawValue @Nullable String after) {

  static AuditResponse from(AuditEntity row) {
    return new AuditResponse(
        Long.toString(row.id),
        row.at,
        row.who,
        row.action,
        row.subject,
        row.reason,
        row.before,
        row.after);
  }
}
