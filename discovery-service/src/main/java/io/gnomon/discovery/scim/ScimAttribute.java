package io.gnomon.discovery.scim;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a path of a PATCH names, of what is kept.
 *
 * @param parent the extension that it is of; null for the core schema
 * @param filtered the value that a filter {@code [... eq "..."]} asks for; null without one
 */
record ScimAttribute(@Nullable String parent, String name, @Nullable String filtered) {

  private static final Map<String, String> KEPT =
      Map.of(
          "username", "userName",
          "displayname", "displayName",
          "externalid", "externalId",
          "active", "active",
          "emails", "emails",
          "members", "members",
          "department", "department");

  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(?:(urn:[a-z0-9:.]+):)?([a-z][a-z0-9_$-]*)"
              + "(?:\\[\\s*[a-z.]+\\s+eq\\s+\"?([^\"\\]]*)\"?\\s*\\])?(?:\\.[a-z]+)?");

  /** Null where nothing is kept of it; ends the request where it is no path. */
  static @Nullable ScimAttribute of(String path) {
    var found = FORM.matcher(path.strip());
    if (path.length() > 1_000 || !found.matches()) {
      throw ScimProblem.invalidPath("The path is not understood.");
    }
    var name = KEPT.get(found.group(2).toLowerCase(Locale.ROOT));
    boolean extension = ScimSchema.ENTERPRISE_USER.equalsIgnoreCase(found.group(1));
    if (name == null || extension != name.equals("department")) {
      return null;
    }
    return new ScimAttribute(extension ? ScimSchema.ENTERPRISE_USER : null, name, found.group(3));
  }
}
