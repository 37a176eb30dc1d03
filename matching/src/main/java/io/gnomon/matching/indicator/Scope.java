package io.gnomon.matching.indicator;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which devices and users an indicator applies to. In JSON {@code {"kind", "groups"?, "users"?}};
 * an absent list is an empty one. Groups are group ids; users are compared without regard to case
 * and kept in lower case. Both are sorted.
 */
public record Scope(ScopeKind kind, Set<String> groups, Set<String> users) {

  /** By what an indicator came to apply, the narrowest first. */
  public enum ScopeMatch {
    user("it names the user"),
    group("it names the device group"),
    everyone("it applies to everyone");

    private final String text;

    ScopeMatch(String text) {
      this.text = text;
    }

    /** As a decision names it. */
    public String text() {
      return text;
    }
  }

  private static final Scope EVERYONE = new Scope(ScopeKind.everyone, Set.of(), Set.of());

  public Scope(ScopeKind kind, @Nullable Set<String> groups, @Nullable Set<String> users) {
    this.kind = kind;
    this.groups = groups == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(groups));
    this.users = users == null ? Set.of() : lowerCase(users);
    if (kind == ScopeKind.everyone && !(this.groups.isEmpty() && this.users.isEmpty())) {
      throw new IllegalArgumentException("scope everyone names no groups or users");
    }
  }

  public static Scope everyone() {
    return EVERYONE;
  }

  public static Scope only(Set<String> groups, Set<String> users) {
    return new Scope(ScopeKind.only, groups, users);
  }

  public static Scope everyoneExcept(Set<String> groups, Set<String> users) {
    return new Scope(ScopeKind.everyoneExcept, groups, users);
  }

  /** Whether it applies on a device of the group while the user (null: not known) is at it. */
  public boolean appliesTo(String group, @Nullable String user) {
    return scopeMatch(group, user) != null;
  }

  /** By what it applies; null when it does not. */
  public @Nullable ScopeMatch scopeMatch(String group, @Nullable String user) {
    if (kind == ScopeKind.everyone) {
      return ScopeMatch.everyone;
    }
    boolean namesUser = user != null && users.contains(userKey(user));
    boolean namesGroup = groups.contains(group);
    if (kind == ScopeKind.everyoneExcept) {
      return namesUser || namesGroup ? null : ScopeMatch.everyone;
    }
    return namesUser ? ScopeMatch.user : namesGroup ? ScopeMatch.group : null;
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
