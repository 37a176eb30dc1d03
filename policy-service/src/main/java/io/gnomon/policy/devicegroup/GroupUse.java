package io.gnomon.policy.devicegroup;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The profiles and indicators whose scope names a device group.
 *
 * @param users the first of them, at most {@link #MAX_USERS}
 * @param count of all
 */
public record GroupUse(List<User> users, long count) {

  /** How many are named. */
  public static final int MAX_USERS = 20;

  /** Nothing. */
  static final GroupUse NONE = new GroupUse(List.of(), 0);

  public GroupUse {
    users = users.stream().limit(MAX_USERS).toList();
  }

  /**
   * One of them.
   *
   * @param type {@code scopedProfile} or {@code indicator}
   */
  public record User(String type, String id, String name) {}

  GroupUse and(GroupUse other) {
    var both =
        Stream.concat(users.stream(), other.users.stream())
            .sorted(Comparator.comparing(User::type))
            .toList();
    return new GroupUse(both, count + other.count);
  }
}
