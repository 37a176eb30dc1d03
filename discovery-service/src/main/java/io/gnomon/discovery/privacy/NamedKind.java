package io.gnomon.discovery.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.matching.pseudonym.PseudonymKind;

/** What has a name. */
enum NamedKind {
  @JsonProperty("user")
  USER(PseudonymKind.USER),
  @JsonProperty("device")
  DEVICE(PseudonymKind.DEVICE);

  private final PseudonymKind kind;

  NamedKind(PseudonymKind kind) {
    this.kind = kind;
  }

  PseudonymKind kind() {
    return kind;
  }
}
