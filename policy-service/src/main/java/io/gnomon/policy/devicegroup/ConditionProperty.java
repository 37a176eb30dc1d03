package io.gnomon.policy.devicegroup;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a condition compares. */
public enum ConditionProperty {
  @JsonProperty("name")
  NAME,
  @JsonProperty("domain")
  DOMAIN,
  @JsonProperty("tag")
  TAG,
  @JsonProperty("osPlatform")
  OS_PLATFORM
}
