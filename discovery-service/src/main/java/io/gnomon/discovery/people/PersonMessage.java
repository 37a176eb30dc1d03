package io.gnomon.discovery.people;

import java.util.List;

/**
 * The message {@code discovery/person}.
 *
 * @param aliases canonical names, sorted
 * @param groups sorted by name
 */
record PersonMessage(
    String id,
    long revision,
    String displayName,
    boolean active,
    List<String> aliases,
    List<Group> groups) {

  static final String TOPIC = "discovery.people.v1";

  /** A user group that the person belongs to. */
  record Group(String id, String name) {}
}
