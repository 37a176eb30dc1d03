package io.gnomon.matching.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a device enforces: the part of the message {@code policy/indicator.v1} that a device needs,
 * with the same names, so that the JSON of the feed is read straight into it (the id is a string of
 * digits there; unknown fields are ignored). Neither value nor expiry is judged here: {@link
 * IndicatorTarget} says whether a value is one.
 *
 * @param expiresAt from this moment on it no longer applies; null: never
 * @param app the app that it was made for; null when it was not made for one
 * @param exceptHosts hosts that, with all below them, it does not match; null in JSON: none
 */
public record DecisionIndicator(
    long id,
    IndicatorType type,
    String value,
    IndicatorAction action,
    Scope scope,
    @Nullable Instant expiresAt,
    @Nullable AppRef app,
    List<String> exceptHosts,
    @Nullable String title,
    boolean generateAlert) {

  public DecisionIndicator {
    Objects.requireNonNull(type, "an indicator has a type");
    Objects.requireNonNull(value, "an indicator has a value");
    Objects.requireNonNull(action, "an indicator has an action");
    // A missing scope must not become everyone.
    Objects.requireNonNull(scope, "an indicator has a scope");
    exceptHosts = List.copyOf(Objects.requireNonNullElse(exceptHosts, List.of()));
  }

  /** An indicator for everyone without expiry, app, exceptions, title or alert. */
  public static DecisionIndicator of(
      long id, IndicatorType type, String value, IndicatorAction action) {
    return new DecisionIndicator(
        id, type, value, action, Scope.everyone(), null, null, List.of(), null, false);
  }

  /** This indicator with another scope. */
  public DecisionIndicator scopedTo(Scope other) {
    return new DecisionIndicator(
        id, type, value, action, other, expiresAt, app, exceptHosts, title, generateAlert);
  }

  /** This indicator with an expiry. */
  public DecisionIndicator expiringAt(Instant moment) {
    return new DecisionIndicator(
        id, type, value, action, scope, moment, app, exceptHosts, title, generateAlert);
  }

  /** This indicator as made for an app. */
  public DecisionIndicator madeFor(AppRef other) {
    return new DecisionIndicator(
        id, type, value, action, scope, expiresAt, other, exceptHosts, title, generateAlert);
  }

  /** This indicator, but for hosts and all below them. */
  public DecisionIndicator exceptFor(List<String> hosts) {
    return new DecisionIndicator(
        id, type, value, action, scope, expiresAt, app, hosts, title, generateAlert);
  }

  /** Whether it no longer applies at the moment. */
  public boolean isExpiredAt(Instant moment) {
    return expiresAt != null && !moment.isBefore(expiresAt);
  }
}
