package io.gnomon.discovery.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an erasure has come. */
enum ErasureState {
  @JsonProperty("running")
  RUNNING,
  @JsonProperty("finished")
  FINISHED
}
