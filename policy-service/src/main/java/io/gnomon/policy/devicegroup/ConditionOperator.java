package io.gnomon.policy.devicegroup;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a condition compares. */
public enum ConditionOperator {
  @JsonProperty("equals")
  EQUALS,
  @JsonProperty("startsWith")
  STARTS_WITH,
  @JsonProperty("endsWith")
  ENDS_WITH,
  @JsonProperty("contains")
  CONTAINS;

  boolean test(String actual, String expected) {
    return switch (this) {
      case EQUALS -> actual.equals(expected);
      case STARTS_WITH -> actual.startsWith(expected);
      case ENDS_WITH -> actual.endsWith(expected);
      case CONTAINS -> actual.contains(expected);
    };
  }
}
