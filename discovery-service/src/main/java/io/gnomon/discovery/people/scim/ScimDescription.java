package io.gnomon.discovery.people.scim;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Says what is kept, in the words of the protocol (RFC 7643, 5 to 7). */
final class ScimDescription {

  private static final int MAX_RESULTS = 500;

  private ScimDescription() {}

  static ObjectNode config() {
    var config = JsonNodeFactory.instance.objectNode();
    config.putArray("schemas").add(ScimSchema.CONFIG);
    for (var feature : List.of("bulk", "changePassword", "sort", "etag")) {
      config.putObject(feature).put("supported", false);
    }
    config.withObjectProperty("bulk").put("maxOperations", 0).put("maxPayloadSize", 0);
    config.putObject("patch").put("supported", true);
    config.putObject("filter").put("supported", true).put("maxResults", MAX_RESULTS);
    config
        .putArray("authenticationSchemes")
        .addObject()
        .put("type", "oauthbearertoken")
        .put("name", "Bearer token")
        .put("description", "The token of an administrator");
    config.putObject("meta").put("resourceType", "ServiceProviderConfig");
    return config;
  }

  static List<ObjectNode> resourceTypes() {
    var user = resourceType("User", ScimSchema.USER);
    user.putArray("schemaExtensions")
        .addObject()
        .put("schema", ScimSchema.ENTERPRISE_USER)
        .put("required", false);
    return List.of(user, resourceType("Group", ScimSchema.GROUP));
  }

  private static ObjectNode resourceType(String name, String schema) {
    var type = JsonNodeFactory.instance.objectNode();
    type.putArray("schemas").add(ScimSchema.RESOURCE_TYPE);
    type.put("id", name).put("name", name).put("endpoint", "/" + name + "s").put("schema", schema);
    type.putObject("meta").put("resourceType", "ResourceType");
    return type;
  }

  static List<ObjectNode> schemas() {
    var user = schema(ScimSchema.USER, "User");
    attribute(user, "userName", "string").put("required", true).put("uniqueness", "server");
    attribute(user, "displayName", "string");
    attribute(user, "active", "boolean");
    part(attribute(user, "name", "complex"), "formatted");
    var emails = attribute(user, "emails", "complex").put("multiValued", true);
    part(emails, "value");
    part(emails, "type");
    var enterprise = schema(ScimSchema.ENTERPRISE_USER, "EnterpriseUser");
    attribute(enterprise, "department", "string");
    var group = schema(ScimSchema.GROUP, "Group");
    attribute(group, "displayName", "string").put("required", true).put("uniqueness", "server");
    part(attribute(group, "members", "complex").put("multiValued", true), "value");
    return List.of(user, enterprise, group);
  }

  private static ObjectNode schema(String id, String name) {
    var schema = JsonNodeFactory.instance.objectNode();
    schema.putArray("schemas").add(ScimSchema.SCHEMA);
    schema.put("id", id).put("name", name);
    schema.putArray("attributes");
    schema.putObject("meta").put("resourceType", "Schema");
    return schema;
  }

  private static ObjectNode attribute(ObjectNode schema, String name, String type) {
    return described(schema.withArrayProperty("attributes").addObject(), name, type);
  }

  private static void part(ObjectNode attribute, String name) {
    described(attribute.withArrayProperty("subAttributes").addObject(), name, "string");
  }

  private static ObjectNode described(ObjectNode attribute, String name, String type) {
    return attribute
        .put("name", name)
        .put("type", type)
        .put("multiValued", false)
        .put("required", false)
        .put("caseExact", false)
        .put("mutability", "readWrite")
        .put("returned", "default")
        .put("uniqueness", "none");
  }
}
