package io.gnomon.discovery.sourceadmin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long the usage of a source is kept.
 *
 * @param keepDays today included
 */
record RetentionRequest(
    @Min(1) @Max(MAX_DAYS) @Schema(description = "Days (UTC), today included.") int keepDays) {

  private static final int MAX_DAYS = 36_500;
}
