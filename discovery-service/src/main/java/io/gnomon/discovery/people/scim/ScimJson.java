package io.gnomon.discovery.people.scim;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gnomon.discovery.people.Person;
import io.gnomon.discovery.people.UserGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes resources. */
final class ScimJson {

  private ScimJson() {}

  static ObjectNode user(Person person) {
    var user = resource(ScimSchema.USER, "User", person.id(), person.externalId());
    user.put("userName", person.userName());
    user.put("displayName", person.displayName());
    user.putObject("name").put("formatted", person.displayName());
    user.put("active", person.active());
    if (person.mail() != null) {
      user.putArray("emails")
          .addObject()
          .put("type", "work")
          .put("primary", true)
          .put("value", person.mail());
    }
    if (person.department() != null) {
      user.withArrayProperty("schemas").add(ScimSchema.ENTERPRISE_USER);
      user.putObject(ScimSchema.ENTERPRISE_USER).put("department", person.department());
    }
    return user;
  }

  /**
   * A group.
   *
   * @param members null leaves them out
   */
  static ObjectNode group(UserGroup group, @Nullable List<ScimGroupStore.Member> members) {
    var written = resource(ScimSchema.GROUP, "Group", group.id(), group.externalId());
    written.put("displayName", group.name());
    if (members != null) {
      var list = written.putArray("members");
      members.forEach(
          each ->
              list.addObject()
                  .put("value", each.personId())
                  .put("display", each.displayName())
                  .put("type", "User"));
    }
    return written;
  }

  private static ObjectNode resource(
      String schema, String type, String id, @Nullable String externalId) {
    var resource = JsonNodeFactory.instance.objectNode();
    resource.putArray("schemas").add(schema);
    resource.put("id", id);
    if (externalId != null) {
      resource.put("externalId", externalId);
    }
    resource
        .putObject("meta")
        .put("resourceType", type)
        .put("location", ScimSchema.BASE + "/" + type + "s/" + id);
    return resource;
  }

  static ObjectNode list(long total, int startIndex, List<ObjectNode> resources) {
    var list = JsonNodeFactory.instance.objectNode();
    list.putArray("schemas").add(ScimSchema.LIST);
    list.put("totalResults", total);
    list.put("startIndex", startIndex);
    list.put("itemsPerPage", resources.size());
    list.putArray("Resources").addAll(resources);
    return list;
  }
}
