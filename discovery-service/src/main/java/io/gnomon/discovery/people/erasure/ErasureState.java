package io.gnomon.discovery.people.erasure;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an erasure has come. */
enum ErasureState {
  @JsonProperty("running")
  RUNNING,
  @JsonProperty("finished")
  FINISHED
}
