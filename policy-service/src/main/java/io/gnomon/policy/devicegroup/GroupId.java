package io.gnomon.policy.devicegroup;

import java.util.Optional;

/** A group's id as text and number. */
final class GroupId {

  private GroupId() {}

  /** Empty where the text cannot be an id. */
  static Optional<Long> parse(String text) {
    return text.matches("0|[1-9][0-9]{0,17}")
        ? Optional.of(Long.parseLong(text))
        : Optional.empty();
  }
}
