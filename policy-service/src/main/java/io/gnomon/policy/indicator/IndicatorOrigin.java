package io.gnomon.policy.indicator;

/** Where an indicator comes from; the constants are spelled as in the contracts. */
public enum IndicatorOrigin {
  /** Made by a person or program, one by one. */
  manual,
  /** Made from the tag of a cloud app; ends with the tag. */
  appTag
}
