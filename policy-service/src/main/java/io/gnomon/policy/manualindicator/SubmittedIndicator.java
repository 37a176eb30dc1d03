package io.gnomon.policy.manualindicator;

/** A submitted indicator, and whether it is a new one. */
record SubmittedIndicator(IndicatorResponse indicator, boolean isNew) {

  static SubmittedIndicator created(IndicatorResponse indicator) {
    return new SubmittedIndicator(indicator, true);
  }

  static SubmittedIndicator changed(IndicatorResponse indicator) {
    return new SubmittedIndicator(indicator, false);
  }
}
