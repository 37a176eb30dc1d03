package io.gnomon.policy.device;

import java.util.Optional;
import java.util.UUID;

/** A device's id as text and as it is stored. */
final class DeviceId {

  private static final int LENGTH = 36;

  private DeviceId() {}

  /** Empty where the text cannot be an id. */
  static Optional<UUID> parse(String text) {
    try {
      return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
