package io.gnomon.catalog.factor;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The four parts of a score. */
public enum RiskCategory {
  @JsonProperty("general")
  GENERAL,
  @JsonProperty("security")
  SECURITY,
  @JsonProperty("compliance")
  COMPLIANCE,
  @JsonProperty("legal")
  LEGAL
}
