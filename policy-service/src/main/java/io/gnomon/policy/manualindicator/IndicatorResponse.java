package io.gnomon.policy.manualindicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.matching.indicator.IndicatorTarget;
import io.gnomon.matching.indicator.IndicatorTarget.OnHost;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorOrigin;
import io.gnomon.policy.indicator.StoredIndicator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the API shows it.
 *
 * @param fed whether devices get it
 * @param endedAt since when it does not exist any more; alerts go on to refer to it
 * @param changedAt when a person made or changed it last; absent where it follows from a tag
 * @param changedBy who that was; absent for what was made before this was kept
 * @param enforceability what a device cannot see of it; absent where it sees all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorResponse(
    @JsonUnwrapped Indicator indicator,
    boolean fed,
    @Nullable Instant endedAt,
    @Nullable Instant changedAt,
    @Nullable String changedBy,
    @Nullable String enforceability) {

  private static final String PATH_NOT_VISIBLE =
      "Devices match the path under plain HTTP only: HTTPS hides it, and Gnomon does not intercept HTTPS.";

  static IndicatorResponse from(StoredIndicator stored) {
    var indicator = stored.indicator();
    var hasPath =
        IndicatorTarget.parse(indicator.type(), indicator.value())
            .map(target -> target instanceof OnHost on && on.hasPath())
            .orElse(false);
    var isManual = indicator.origin() == IndicatorOrigin.manual;
    return new IndicatorResponse(
        indicator,
        stored.fed(),
        stored.endedAt(),
        isManual ? stored.changedAt() : null,
        isManual ? stored.changedBy() : null,
        hasPath ? PATH_NOT_VISIBLE : null);
  }
}
