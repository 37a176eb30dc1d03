package io.gnomon.policy.attempt;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Which names attempts are stored with.
 *
 * @param users turns the name of a user into what is stored
 * @param devices the same of a device
 */
public record AttemptPseudonyms(UnaryOperator<String> users, UnaryOperator<String> devices) {

  /** The attempts with their users as these are stored. */
  public List<Attempt> of(List<Attempt> attempts) {
    return attempts.stream()
        .map(each -> each.user() == null ? each : each.withUser(users.apply(each.user())))
        .toList();
  }
}
