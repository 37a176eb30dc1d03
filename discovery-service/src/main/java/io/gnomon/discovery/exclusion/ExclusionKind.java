package io.gnomon.discovery.exclusion;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an exclusion names. */
enum ExclusionKind {
  /** A user by any name; with all aliases of the person whose name it is. */
  @JsonProperty("user")
  USER("user"),
  /** All people of a user group, by its id. */
  @JsonProperty("userGroup")
  USER_GROUP("userGroup"),
  /** An IP address or a CIDR range of them. */
  @JsonProperty("ipRange")
  IP_RANGE("ipRange"),
  /** A device, by its id. */
  @JsonProperty("device")
  DEVICE("device"),
  /** The devices of a device group, by its id. */
  @JsonProperty("deviceGroup")
  DEVICE_GROUP("deviceGroup");

  private final String text;

  ExclusionKind(String text) {
    this.text = text;
  }

  static ExclusionKind of(String text) {
    for (var kind : values()) {
      if (kind.text.equals(text)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(text + " is no kind of exclusion");
  }

  /** As the table has it. */
  String text() {
    return text;
  }
}
