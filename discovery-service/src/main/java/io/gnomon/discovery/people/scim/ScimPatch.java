package io.gnomon.discovery.people.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Applies a PATCH (RFC 7644, 3.5.2) to what is kept of a resource, as identity providers send it:
 * operations in any case, values without a path, members to remove as values, and attributes that
 * nothing is kept of.
 */
public final class ScimPatch {

  private static final Set<String> LISTS = Set.of("members", "emails");
  private static final int MAX_OPERATIONS = 1_000;

  private ScimPatch() {}

  public static void apply(ObjectNode patch, ObjectNode resource) {
    var operations = patch.has("Operations") ? patch.path("Operations") : patch.path("operations");
    if (!operations.isArray() || operations.isEmpty() || operations.size() > MAX_OPERATIONS) {
      throw ScimProblem.invalid(
          "invalidSyntax", "A patch has 1 to %d Operations.".formatted(MAX_OPERATIONS));
    }
    operations.forEach(operation -> applyTo(resource, operation));
  }

  private static void applyTo(ObjectNode resource, JsonNode operation) {
    var op = operation.path("op").asText().toLowerCase(Locale.ROOT);
    var path = operation.path("path").asText("");
    var value = operation.path("value");
    if (!path.isEmpty()) {
      applyOne(op, path, value, resource);
    } else if (value.isObject() && !op.equals("remove")) {
      applyWithoutPath(op, value, resource);
    } else {
      throw ScimProblem.invalid("noTarget", "An operation has a path, or an object as its value.");
    }
  }

  private static void applyWithoutPath(String op, JsonNode value, ObjectNode resource) {
    value
        .fields()
        .forEachRemaining(
            field -> {
              if (field.getKey().equalsIgnoreCase(ScimSchema.ENTERPRISE_USER)) {
                applyOne(
                    op,
                    ScimSchema.ENTERPRISE_USER + ":department",
                    field.getValue().path("department"),
                    resource);
              } else if (!field.getKey().equals("schemas") && !field.getKey().equals("id")) {
                applyOne(op, field.getKey(), field.getValue(), resource);
              }
            });
  }

  private static void applyOne(String op, String path, JsonNode value, ObjectNode resource) {
    var attribute = PatchPath.of(path);
    if (attribute == null) {
      return;
    }
    var parent = parent(attribute, resource);
    switch (op) {
      case "remove" -> remove(attribute, value, parent);
      case "add" -> set(attribute, value, parent, true);
      case "replace" -> set(attribute, value, parent, false);
      default -> throw ScimProblem.invalid("invalidSyntax", "op is add, remove or replace.");
    }
  }

  private static ObjectNode parent(PatchPath attribute, ObjectNode resource) {
    var extension = attribute.parent();
    return extension == null ? resource : resource.withObjectProperty(extension);
  }

  private static void remove(PatchPath attribute, JsonNode value, ObjectNode parent) {
    var name = attribute.name();
    if (name.equals("members") && attribute.filtered() != null) {
      removeValue(parent, name, attribute.filtered());
    } else if (name.equals("members") && !value.isMissingNode() && !value.isNull()) {
      var listed = value.isArray() ? value : parent.arrayNode().add(value);
      listed.forEach(each -> removeValue(parent, name, valueOf(each)));
    } else {
      parent.remove(name);
    }
  }

  private static void removeValue(ObjectNode parent, String name, @Nullable String value) {
    if (parent.path(name) instanceof ArrayNode list) {
      for (int i = list.size() - 1; i >= 0; i--) {
        if (Objects.equals(valueOf(list.get(i)), value)) {
          list.remove(i);
        }
      }
    }
  }

  private static void set(PatchPath attribute, JsonNode value, ObjectNode parent, boolean adds) {
    var name = attribute.name();
    if (value.isMissingNode() || value.isNull()) {
      parent.remove(name);
    } else if (name.equals("emails") && value.isValueNode()) {
      parent.putArray(name).addObject().put("primary", true).set("value", value);
    } else if (attribute.filtered() != null) {
      throw ScimProblem.invalidPath("Filters are for members that are removed, and for emails.");
    } else if (adds && LISTS.contains(name)) {
      add(parent, name, value);
    } else {
      parent.set(name, value);
    }
  }

  /** Without doubles. */
  private static void add(ObjectNode parent, String name, JsonNode value) {
    var list = parent.withArrayProperty(name);
    var added = value.isArray() ? value : parent.arrayNode().add(value);
    for (var each : added) {
      removeValue(parent, name, valueOf(each));
      list.add(each);
    }
  }

  private static @Nullable String valueOf(JsonNode member) {
    return member.isTextual() ? member.asText() : ScimBody.text(member, "value");
  }

  /**
   * What a path of a PATCH names, of what is kept.
   *
   * @param parent the extension that it is of; null for the core schema
   * @param filtered the value that a filter {@code [... eq "..."]} asks for; null without one
   */
  record PatchPath(@Nullable String parent, String name, @Nullable String filtered) {

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
    static @Nullable PatchPath of(String path) {
      var found = FORM.matcher(path.strip());
      if (path.length() > 1_000 || !found.matches()) {
        throw ScimProblem.invalidPath("The path is not understood.");
      }
      var name = KEPT.get(found.group(2).toLowerCase(Locale.ROOT));
      boolean extension = ScimSchema.ENTERPRISE_USER.equalsIgnoreCase(found.group(1));
      if (name == null || extension != name.equals("department")) {
        return null;
      }
      return new PatchPath(extension ? ScimSchema.ENTERPRISE_USER : null, name, found.group(3));
    }
  }
}
