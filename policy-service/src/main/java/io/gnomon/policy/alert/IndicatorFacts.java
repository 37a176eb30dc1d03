package io.gnomon.policy.alert;

import io.gnomon.policy.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What an alert needs to know of an indicator.
 *
 * @param app of an indicator made from an app tag; null for any other
 * @param generateAlert false: attempts are counted but raise nothing
 */
public record IndicatorFacts(
    long id, String title, Severity severity, boolean generateAlert, @Nullable AppRef app) {

  /** A cloud app as others name it. */
  public record AppRef(String id, String name) {}
}
