package io.gnomon.discovery.people.scim;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A filter {@code attribute eq "value"}, the one form that identity providers need to find their
 * resources again.
 *
 * @param attribute in lower case
 */
public record ScimFilterExpression(String attribute, String value) {

  private static final int MAX_LENGTH = 1_000;
  private static final Pattern FORM =
      Pattern.compile("(?i)\\s*([a-z]+)\\s+eq\\s+\"((?:[^\"\\\\]|\\\\[\"\\\\/])*)\"\\s*");

  /** Null without a filter; ends the request where it is another one. */
  static @Nullable ScimFilterExpression of(@Nullable String filter, Set<String> attributes) {
    if (filter == null || filter.isBlank()) {
      return null;
    }
    var found = FORM.matcher(filter);
    if (filter.length() <= MAX_LENGTH && found.matches()) {
      var attribute = found.group(1).toLowerCase(Locale.ROOT);
      if (attributes.contains(attribute)) {
        return new ScimFilterExpression(attribute, found.group(2).replaceAll("\\\\(.)", "$1"));
      }
    }
    throw ScimProblem.invalid(
        "invalidFilter", "Filters here are ATTRIBUTE eq \"VALUE\", of " + attributes);
  }
}
