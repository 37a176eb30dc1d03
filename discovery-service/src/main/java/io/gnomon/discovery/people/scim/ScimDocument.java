package io.gnomon.discovery.people.scim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.discovery.people.scim.protocol.ScimSchema;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The resources as the OpenAPI document describes them. {@link ScimJson} writes them, with those
 * attributes alone that are asked for.
 */
final class ScimDocument {

  private ScimDocument() {}

  /** A person. */
  @Schema(name = "ScimUserResource")
  record User(
      List<String> schemas,
      @Schema(readOnly = true) String id,
      @Nullable String externalId,
      @Nullable String userName,
      @Nullable String displayName,
      @Nullable Name name,
      @Nullable Boolean active,
      @Nullable List<Email> emails,
      @JsonProperty(ScimSchema.ENTERPRISE_USER) @Nullable Enterprise enterprise,
      @Nullable Meta meta) {}

  /** The name of a person. */
  @Schema(name = "ScimName")
  record Name(
      @Nullable String formatted, @Nullable String givenName, @Nullable String familyName) {}

  /** A mail address. */
  @Schema(name = "ScimEmail")
  record Email(String value, @Nullable String type, @Nullable Boolean primary) {}

  /** What the enterprise extension says of a person. */
  @Schema(name = "ScimEnterpriseUser")
  record Enterprise(@Nullable String department) {}

  /** A user group. */
  @Schema(name = "ScimGroupResource")
  record Group(
      List<String> schemas,
      @Schema(readOnly = true) String id,
      @Nullable String externalId,
      @Nullable String displayName,
      @Nullable List<Member> members,
      @Nullable Meta meta) {}

  /** Somebody in a group. */
  @Schema(name = "ScimMember")
  record Member(String value, @Nullable String display, @Nullable String type) {}

  /** What kind of resource it is, and where. */
  @Schema(name = "ScimMeta")
  record Meta(String resourceType, @Nullable String location) {}

  /** A page of people. */
  @Schema(name = "ScimUserList")
  record Users(
      List<String> schemas,
      long totalResults,
      int startIndex,
      int itemsPerPage,
      @JsonProperty("Resources") List<User> resources) {}

  /** A page of user groups. */
  @Schema(name = "ScimGroupList")
  record Groups(
      List<String> schemas,
      long totalResults,
      int startIndex,
      int itemsPerPage,
      @JsonProperty("Resources") List<Group> resources) {}

  /** A change of a resource. */
  @Schema(name = "ScimPatch")
  record Patch(List<String> schemas, @JsonProperty("Operations") List<Operation> operations) {}

  /** One step of a change. */
  @Schema(name = "ScimOperation")
  record Operation(
      String op,
      @Nullable String path,
      @Schema(implementation = Object.class) @Nullable Object value) {}
}
