package io.gnomon.kit.text;

import java.util.Optional;
import java.util.UUID;

/** UUIDs as callers write them. */
public final class UuidText {

  private static final int LENGTH = 36;

  private UuidText() {}

  /** Empty where the text is none; shortened ones, which Java takes, are none. */
  public static Optional<UUID> parse(String text) {
    try {
      return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
