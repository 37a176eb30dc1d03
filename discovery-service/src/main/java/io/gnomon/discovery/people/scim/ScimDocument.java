package io.gnomon.discovery.people.scim;

import com.fasterxml.jackson.annotation.JsonProperty;
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

  /** A member of a group. */
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

  /** What of the protocol is understood (RFC 7643, 5). */
  @Schema(name = "ScimConfig")
  record Config(
      List<String> schemas,
      Feature patch,
      Bulk bulk,
      Filter filter,
      Feature changePassword,
      Feature sort,
      Feature etag,
      List<AuthenticationScheme> authenticationSchemes,
      Meta meta) {}

  /** Whether a part of the protocol is understood. */
  @Schema(name = "ScimFeature")
  record Feature(boolean supported) {}

  /** Whether several changes may come in one request. */
  @Schema(name = "ScimBulk")
  record Bulk(boolean supported, int maxOperations, int maxPayloadSize) {}

  /** Whether lists can be filtered. */
  @Schema(name = "ScimFilter")
  record Filter(boolean supported, int maxResults) {}

  /** How to sign in. */
  @Schema(name = "ScimAuthenticationScheme")
  record AuthenticationScheme(String type, String name, String description) {}

  /** A type of resources (RFC 7643, 6). */
  @Schema(name = "ScimResourceType")
  record ResourceType(
      List<String> schemas,
      String id,
      String name,
      String endpoint,
      String schema,
      @Nullable List<SchemaExtension> schemaExtensions,
      Meta meta) {}

  /** A schema that resources of a type may have besides. */
  @Schema(name = "ScimSchemaExtension")
  record SchemaExtension(String schema, boolean required) {}

  /** The types of resources. */
  @Schema(name = "ScimResourceTypeList")
  record ResourceTypes(
      List<String> schemas,
      long totalResults,
      int startIndex,
      int itemsPerPage,
      @JsonProperty("Resources") List<ResourceType> resources) {}

  /** What is kept of a resource (RFC 7643, 7). */
  @Schema(name = "ScimSchema")
  record Description(
      List<String> schemas, String id, String name, List<Attribute> attributes, Meta meta) {}

  /** An attribute of a resource. */
  @Schema(name = "ScimAttribute")
  record Attribute(
      String name,
      String type,
      boolean multiValued,
      boolean required,
      boolean caseExact,
      String mutability,
      String returned,
      String uniqueness,
      @Nullable List<Attribute> subAttributes) {}

  /** The schemas. */
  @Schema(name = "ScimSchemaList")
  record Descriptions(
      List<String> schemas,
      long totalResults,
      int startIndex,
      int itemsPerPage,
      @JsonProperty("Resources") List<Description> resources) {}
}
