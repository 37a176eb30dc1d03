package io.gnomon.matching.indicator;

/**
 * What an indicator asks for, spelled as in the contracts; {@link #Audit} is recorded and never
 * decides.
 */
public enum IndicatorAction {
  Allowed,
  Audit,
  Warn,
  Block
}
