package io.gnomon.kit.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A recorded change.
 *
 * @param before what was changed, as it was; a JSON value
 * @param after what was changed, as it became; a JSON value
 */
@Schema(name = "AuditEntry")
public record AuditEntryResponse(
    String id,
    Instant at,
    String who,
    String action,
    String subject,
    @Nullable String reason,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String before,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String after) {

  static AuditEntryResponse from(AuditEntity row) {
    return new AuditEntryResponse(
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
