package io.gnomon.catalog.factor;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a risk factor is a property of the app or of its vendor. */
public enum FactorScope {
  /** Each app has its own value. */
  @JsonProperty("app")
  APP,
  /** The vendor has the value; its apps inherit it unless they have one of their own. */
  @JsonProperty("vendor")
  VENDOR
}
