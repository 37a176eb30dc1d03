package io.gnomon.agent.api.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * A pace of the whole fleet; exactly one of the two is given.
 *
 * @param visitsPerMinute a steady pace; 0 pauses the fleet
 * @param realTime true: by the working hours of the organisation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FleetPace(
    @Nullable @Min(0) @Max(6_000_000) Integer visitsPerMinute, @Nullable Boolean realTime) {

  /** Whether it is exactly one of the two. */
  boolean hasExactlyOne() {
    return Boolean.TRUE.equals(realTime)
        ? visitsPerMinute == null
        : visitsPerMinute != null && realTime == null;
  }
}
