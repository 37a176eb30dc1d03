package io.gnomon.policy.indicator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.matching.indicator.AppRef;
import io.gnomon.matching.indicator.DecisionIndicator;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorType;
import io.gnomon.matching.indicator.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that devices enforce, written as {@code policy/indicator.v1} of the contracts.
 *
 * @param id digits; empty until it is stored
 * @param value canonical, as the type wants it
 * @param app the cloud app whose tag made it; absent for one made by hand
 * @param expiresAt from this moment on it no longer applies; absent for never
 * @param exceptHosts hosts below the value that, with all below them, it does not match
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Indicator(
    String id,
    IndicatorType type,
    String value,
    IndicatorAction action,
    @JsonUnwrapped IndicatorText text,
    IndicatorOrigin origin,
    @Nullable AppRef app,
    Scope scope,
    @Nullable Instant expiresAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> exceptHosts) {

  public Indicator {
    exceptHosts = List.copyOf(Objects.requireNonNullElse(exceptHosts, List.of()));
  }

  /** The id of one that is not stored yet. */
  public static final String NO_ID = "";

  /** Whether it no longer applies at that time. */
  public boolean isExpiredAt(Instant moment) {
    return expiresAt != null && !moment.isBefore(expiresAt);
  }

  /** Whether it applies to devices of the group, for any user. */
  public boolean isFor(String group) {
    return scope.appliesTo(group, null);
  }

  /** A copy with another id. */
  public Indicator withId(String other) {
    return new Indicator(
        other, type, value, action, text, origin, app, scope, expiresAt, exceptHosts);
  }

  /** The part that the decision needs. */
  public DecisionIndicator forDecision() {
    return new DecisionIndicator(
        Long.parseLong(id),
        type,
        value,
        action,
        scope,
        expiresAt,
        app,
        exceptHosts,
        text.title(),
        text.generateAlert());
  }
}
