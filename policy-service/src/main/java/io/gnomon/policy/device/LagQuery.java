package io.gnomon.policy.device;

import org.jspecify.annotations.Nullable;

/**
 * Which active devices do not enforce a revision of the feed yet.
 *
 * @param text a part of the name; null for all
 * @param name the whole name, whose letter case does not count; null for all
 * @param group the id of a group; null for all
 */
public record LagQuery(
    long revision, @Nullable String text, @Nullable String name, @Nullable String group) {

  /** Asks for all groups and names. */
  public static LagQuery of(long revision) {
    return new LagQuery(revision, null, null, null);
  }
}
