package io.gnomon.catalog.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditResponse(
    String id,
    Instant at,
    String who,
    String action,
    String subject,
    @Nullable String reason,
    @JsonRawValue @Nullable String before,
    @JsonRawValue @Nullable String after) {}
