package io.gnomon.policy.decision;

import io.gnomon.policy.indicator.Indicator;

/** An indicator that matches the visit, and why it decides or gives way. */
record MatchedIndicator(Indicator indicator, String why) {}
