package io.gnomon.discovery.people.scim;

/** Names that the protocol fixes. */
public final class ScimSchema {

  public static final String MEDIA_TYPE = "application/scim+json";
  public static final String BASE = "/scim/v2";
  public static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  public static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  public static final String ENTERPRISE_USER =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  public static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
  static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  public static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";
  public static final String RESOURCE_TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
  public static final String CONFIG = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

  private ScimSchema() {}
}
