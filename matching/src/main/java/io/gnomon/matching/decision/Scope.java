package io.gnomon.matching.decision;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * To whom an indicator applies. In JSON {@code {"kind", "groups"?, "users"?}}; an absent list is an
 * empty one. Groups are group ids; users are compared without regard to case and kept in lower
 * case. Both are sorted.
 */
public record Scope(Kind kind, Set<String> groups, Set<String> users) {

  /** How the lists are meant, spelled as in the contracts. */
  public enum Kind {
    everyone,
    /** Devices of the groups and the users named; with nothing named, nobody. */
    only,
    /** Everyone but the devices of the groups and the users named. */
    everyoneExcept
  }

  /** By what an indicator came to apply, the narrowest first. */
  enum Standing {
    user("it names the user"),
    group("it names the device group"),
    everyone("it applies to everyone");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private static final Scope EVERYONE = new Scope(Kind.everyone, Set.of(), Set.of());

  public Scope(Kind kind, @Nullable Set<String> groups, @Nullable Set<String> users) {
    this.kind = kind;
    this.groups = groups == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(groups));
    this.users = users == null ? Set.of() : lowerCase(users);
    if (kind == Kind.everyone && !(this.groups.isEmpty() && this.users.isEmpty())) {
      throw new IllegalArgumentException("scope everyone names no groups or users");
    }
  }

  public static Scope everyone() {
    return EVERYONE;
  }

  public static Scope only(Set<String> groups, Set<String> users) {
    return new Scope(Kind.only, groups, users);
  }

  public static Scope everyoneExcept(Set<String> groups, Set<String> users) {
    return new Scope(Kind.everyoneExcept, groups, users);
  }

  /** Whether it applies on a device of the group while the user (null: not known) is at it. */
  public boolean appliesTo(String group, @Nullable String user) {
    return standing(group, user) != null;
  }

  /** By what it applies; null when it does not. */
  @Nullable Standing standing(String group, @Nullable String user) {
    if (kind == Kind.everyone) {
      return Standing.everyone;
    }
    boolean namesUser = user != null && users.contains(userKey(user));
    boolean namesGroup = groups.contains(group);
    if (kind == Kind.everyoneExcept) {
      return namesUser || namesGroup ? null : Standing.everyone;
    }
    return namesUser ? Standing.user : namesGroup ? Standing.group : null;
  }

  private static Set<String> lowerCase(Set<String> users) {
    Set<String> lower = new TreeSet<>();
    users.forEach(user -> lower.add(userKey(user)));
    return Collections.unmodifiableSet(lower);
  }

  private static String userKey(String user) {
    return user.toLowerCase(Locale.ROOT);
  }
}
