package io.gnomon.policy.enrolment;

import java.util.List;

/**
 * An enrolment token that no other transaction uses or revokes.
 *
 * @param tags what it attests
 * @param usesLeft 0 as well where it is expired or revoked
 */
public record LockedToken(long id, List<String> tags, int usesLeft) {

  public LockedToken {
    tags = List.copyOf(tags);
  }
}
