package io.gnomon.agent.api.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.agent.pace.RunStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a run.
 *
 * @param at the timestamp of the next visit
 * @param heldSeconds how long the run was held because the services accepted too little
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunResponse(
    boolean over,
    long visits,
    long made,
    Instant from,
    Instant to,
    Instant at,
    double heldSeconds,
    @Nullable Integer perSecond,
    @Nullable Double minutes) {

  static RunResponse from(RunStatus status) {
    var spec = status.spec();
    var hasRate = spec.visitsPerSecond() > 0;
    return new RunResponse(
        status.over(),
        spec.visits(),
        status.made(),
        Instant.ofEpochMilli(spec.fromMillis()),
        Instant.ofEpochMilli(spec.toMillis()),
        Instant.ofEpochMilli(status.atMillis()),
        status.heldMillis() / 1_000.0,
        hasRate ? spec.visitsPerSecond() : null,
        hasRate ? null : spec.durationMillis() / 60_000.0);
  }
}
