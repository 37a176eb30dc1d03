package io.gnomon.policy.manualindicator;

import io.gnomon.kit.request.PlainText;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorType;
import io.gnomon.policy.Severity;
import io.gnomon.policy.indicator.IndicatorFilter;
import io.gnomon.policy.indicator.IndicatorOrigin;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which indicators to list; what is absent is no restriction. */
public class IndicatorRestriction {

  @RestQuery
  @PlainText
  @Size(max = 100)
  @Parameter(description = "The id of an app to whose tag they belong.")
  @Nullable String app;

  @RestQuery
  @Parameter(description = "What their values are.")
  @Nullable IndicatorType type;

  @RestQuery
  @Parameter(description = "Where they come from: made by hand, or by the tag of an app.")
  @Nullable IndicatorOrigin origin;

  @RestQuery
  @Parameter(description = "What devices do about a visit.")
  @Nullable IndicatorAction action;

  @RestQuery
  @Parameter(description = "The severity of their alerts.")
  @Nullable Severity severity;

  @RestQuery
  @PlainText
  @Size(max = 200)
  @Parameter(description = "A part of value or title; letter case does not count.")
  @Nullable String q;

  /** The filter as the store takes it. */
  public IndicatorFilter filter() {
    return new IndicatorFilter(app, type, origin, action, severity, q);
  }
}
