package io.gnomon.agent.api.fleet;

import io.gnomon.agent.pace.PaceController;
import io.gnomon.agent.pace.RunSpec;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run to start; exactly one of {@code perSecond} and {@code minutes} is given.
 *
 * @param visits how many; absent: as many as people would make in the period
 * @param from the begin of the period; absent: seven days before {@code to}
 * @param to the end of the period, exclusive; absent: the begin of the present UTC day
 * @param perSecond visits a second
 * @param minutes in how many minutes the period passes, with its working hours and nights
 */
record StartRunRequest(
    @Nullable @Min(1) @Max(1_000_000_000) Long visits,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable @Min(1) @Max(1_000_000) Integer perSecond,
    @Nullable @Min(1) @Max(10_080) Integer minutes) {

  private static final int DEFAULT_DAYS = 7;

  RunSpec spec(PaceController pace, Instant now) {
    var end = to == null ? now.truncatedTo(ChronoUnit.DAYS) : to;
    var begin = from == null ? end.minus(Duration.ofDays(DEFAULT_DAYS)) : from;
    return new RunSpec(
        visits == null ? pace.expectedVisits(begin.toEpochMilli(), end.toEpochMilli()) : visits,
        begin.toEpochMilli(),
        end.toEpochMilli(),
        Objects.requireNonNullElse(perSecond, 0),
        minutes == null ? 0 : Duration.ofMinutes(minutes).toMillis());
  }
}
