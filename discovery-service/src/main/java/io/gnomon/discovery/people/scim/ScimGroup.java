package io.gnomon.discovery.people.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a group.
 *
 * @param members ids of people
 */
record ScimGroup(String displayName, @Nullable String externalId, Set<String> members) {

  private static final int MAX_NAME = 200;

  /** Ends the request where it is no group. */
  static ScimGroup of(ObjectNode group) {
    var name = ScimBody.text(group, "displayName");
    if (name == null || name.length() > MAX_NAME) {
      throw ScimProblem.invalidValue(
          "A group has a displayName of at most %d characters.".formatted(MAX_NAME));
    }
    return new ScimGroup(
        name,
        ScimBody.text(group, "externalId"),
        new LinkedHashSet<>(ScimBody.values(group, "members")));
  }
}
