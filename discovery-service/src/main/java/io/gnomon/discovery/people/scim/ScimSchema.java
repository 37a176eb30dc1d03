package io.gnomon.discovery.people.scim;

/** Names that the protocol fixes. */
final class ScimSchema {

  static final String MEDIA_TYPE = "application/scim+json";
  static final String BASE = "/scim/v2";
  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  static final String ENTERPRISE_USER =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
  static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";
  static final String RESOURCE_TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
  static final String CONFIG = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

  private ScimSchema() {}
}
