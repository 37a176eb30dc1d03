package io.gnomon.catalog.probe;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.probe.site.FailureReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the probe of an app.
 *
 * @param wantedAt when the app was last used or asked for
 * @param dueAt when it is looked at next, or soon after
 * @param probedAt when it was looked at; absent: not yet
 * @param failures what could not be seen then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppProbe(
    String appId,
    Instant wantedAt,
    Instant dueAt,
    @Nullable Instant probedAt,
    List<ExplainedFailure> failures) {

  public AppProbe {
    failures = List.copyOf(failures);
  }

  /** What could not be seen, and why. */
  public record ExplainedFailure(FailureReason reason, String detail) {}
}
