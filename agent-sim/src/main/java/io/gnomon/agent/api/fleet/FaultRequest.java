package io.gnomon.agent.api.fleet;

import io.gnomon.agent.fault.Fault;
import io.gnomon.agent.fault.FaultKind;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fault to inject.
 *
 * @param share of the enrolled devices, for {@code repeat} of the batches; absent: all
 * @param seconds how long {@code offline} and {@code flapping} last; absent: until faults are ended
 * @param skewSeconds how wrong clocks become with {@code clock}
 * @param late whether {@code repeat} sends a batch again after the following one
 */
record FaultRequest(
    @NotNull FaultKind kind,
    @Nullable @DecimalMin("0") @DecimalMax("1") Double share,
    @Nullable @Min(0) @Max(86_400) Integer seconds,
    @Nullable @Min(-315_360_000) @Max(315_360_000) Integer skewSeconds,
    @Nullable Boolean late) {

  Fault fault() {
    return new Fault(
        kind,
        Objects.requireNonNullElse(share, 1.0),
        Duration.ofSeconds(Objects.requireNonNullElse(seconds, 0)),
        Duration.ofSeconds(Objects.requireNonNullElse(skewSeconds, 0)),
        Boolean.TRUE.equals(late));
  }
}
