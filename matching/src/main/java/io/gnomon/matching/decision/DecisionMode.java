package io.gnomon.matching.decision;

/**
 * How indicators that match the same visit compete: an organisation setting, spelled as in the
 * contracts.
 */
public enum DecisionMode {
  /** The most specific indicator decides, whatever its action. */
  mostSpecific,
  /**
   * As in Defender for Endpoint: allowing wins over warning, warning over blocking, whatever the
   * length and scope.
   */
  anchorCompatible
}
