package io.gnomon.matching.decision;

/** An indicator whose value was understood. */
record CompiledIndicator(Indicator indicator, IndicatorTarget target) {}
