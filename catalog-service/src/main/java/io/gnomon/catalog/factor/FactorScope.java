package io.gnomon.catalog.factor;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Of what a risk factor is: whether an app may have it from its vendor. */
public enum FactorScope {
  /** Of each app by itself. */
  @JsonProperty("app")
  APP,
  /** Of the company; its apps inherit what they do not say themselves. */
  @JsonProperty("vendor")
  VENDOR
}
