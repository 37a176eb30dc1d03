package io.gnomon.discovery.people.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gnomon.discovery.people.AliasName;
import io.gnomon.discovery.people.PersonAttributes;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a user.
 *
 * @param aliases the user name and all mail addresses, canonical
 */
record ScimUser(PersonAttributes attributes, Set<String> aliases) {

  private static final int MAX_NAME = 200;

  /** Ends the request where it is no user. */
  static ScimUser of(ObjectNode user) {
    var userName = ScimBody.text(user, "userName");
    if (userName == null) {
      throw ScimProblem.invalidValue("A user has a userName.");
    }
    var mails = ScimBody.values(user, "emails");
    var names = new LinkedHashSet<String>();
    names.add(userName);
    names.addAll(mails);
    return new ScimUser(
        new PersonAttributes(
            shortened(displayName(user, userName)),
            mail(user),
            ScimBody.text(user.path(ScimSchema.ENTERPRISE_USER), "department"),
            ScimBody.isActive(user),
            userName,
            ScimBody.text(user, "externalId")),
        AliasName.canonical(names));
  }

  /** The primary one, else the first. */
  private static @Nullable String mail(ObjectNode user) {
    String first = null;
    for (var each : user.path("emails")) {
      var value = each.isTextual() ? each.asText() : ScimBody.text(each, "value");
      if (each.path("primary").asBoolean()) {
        return value;
      }
      first = first == null ? value : first;
    }
    return first;
  }

  private static String displayName(ObjectNode user, String userName) {
    JsonNode name = user.path("name");
    var given = ScimBody.text(name, "givenName");
    var family = ScimBody.text(name, "familyName");
    var whole = Stream.of(given, family).filter(Objects::nonNull).collect(Collectors.joining(" "));
    return Stream.of(
            ScimBody.text(user, "displayName"),
            ScimBody.text(name, "formatted"),
            whole.isEmpty() ? null : whole)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(userName);
  }

  private static String shortened(String name) {
    return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
  }
}
