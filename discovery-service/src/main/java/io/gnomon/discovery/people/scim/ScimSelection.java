package io.gnomon.discovery.people.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that an answer has (RFC 7644, 3.9): whole ones, also where a part is asked for.
 *
 * @param named in lower case
 * @param isAnswered whether those that are named are answered and no others, or all others
 */
public record ScimSelection(Set<String> named, boolean isAnswered) {

  private static final Set<String> ALWAYS = Set.of("schemas", "id");
  private static final String CORE = "urn:ietf:params:scim:schemas:core:2\\.0:(user|group):";
  private static final String EXTENSION = ScimSchema.ENTERPRISE_USER.toLowerCase(Locale.ROOT);

  /** Both are names with commas between; the second one counts where there is no first one. */
  public static ScimSelection of(@Nullable String attributes, @Nullable String excluded) {
    return attributes == null || attributes.isBlank()
        ? of(paths(excluded).filter(Predicate.not(ScimSelection::isPart)), false)
        : of(paths(attributes), true);
  }

  private static ScimSelection of(Stream<String> paths, boolean isAnswered) {
    return new ScimSelection(
        paths.map(ScimSelection::attribute).collect(Collectors.toUnmodifiableSet()), isAnswered);
  }

  /** Whether the answer has that attribute. */
  public boolean has(String attribute) {
    var name = attribute.toLowerCase(Locale.ROOT);
    return ALWAYS.contains(name) || named.contains(name) == isAnswered;
  }

  /** Takes from a resource what the answer does not have. */
  public ObjectNode of(ObjectNode resource) {
    resource.properties().removeIf(attribute -> !has(attribute.getKey()));
    return resource;
  }

  private static Stream<String> paths(@Nullable String list) {
    return list == null
        ? Stream.empty()
        : Arrays.stream(list.toLowerCase(Locale.ROOT).split(","))
            .map(path -> path.strip().replaceFirst(CORE, ""));
  }

  /** Excluding a part of an attribute excludes nothing: the whole attribute is returned. */
  private static boolean isPart(String path) {
    return !path.startsWith(EXTENSION) && path.contains(".");
  }

  private static String attribute(String path) {
    return path.startsWith(EXTENSION) ? EXTENSION : path.split("\\.", 2)[0];
  }
}
