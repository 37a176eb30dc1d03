package io.gnomon.policy.manual;

import io.gnomon.kit.request.PlainText;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorType;
import io.gnomon.policy.Severity;
import io.gnomon.policy.indicator.IndicatorFilter;
import io.gnomon.policy.indicator.IndicatorOrigin;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which indicators to list; what is absent is no restriction. */
public class IndicatorRestriction {

  /** Id of a cloud app. */
  @RestQuery
  @PlainText
  @Size(max = 100)
  @Nullable String app;

  @RestQuery @Nullable IndicatorType type;

  @RestQuery @Nullable IndicatorOrigin origin;

  @RestQuery @Nullable IndicatorAction action;

  @RestQuery @Nullable Severity severity;

  /** Found in value or title, whatever the case. */
  @RestQuery
  @PlainText
  @Size(max = 200)
  @Nullable String q;

  /** The same as the store takes it. */
  public IndicatorFilter filter() {
    return new IndicatorFilter(app, type, origin, action, severity, q);
  }
}
