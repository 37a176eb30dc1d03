package io.gnomon.discovery.people.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gnomon.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What of the protocol is understood (RFC 7644, 4). */
@Path("/scim/v2")
@Produces({ScimSchema.MEDIA_TYPE, "application/json"})
@Tag(name = "SCIM")
class ScimConfigResource {

  @GET
  @Path("/ServiceProviderConfig")
  @RolesAllowed({Roles.ADMIN, Roles.PROVISIONING})
  @Operation(summary = "Read what of SCIM is understood")
  @APIResponseSchema(value = ScimDocument.Config.class, responseCode = "200")
  public String readScimConfig() {
    return ScimDescription.config().toString();
  }

  @GET
  @Path("/ResourceTypes")
  @RolesAllowed({Roles.ADMIN, Roles.PROVISIONING})
  @Operation(summary = "List the types of SCIM resources")
  @APIResponseSchema(value = ScimDocument.ResourceTypes.class, responseCode = "200")
  public String listScimResourceTypes() {
    return list(ScimDescription.resourceTypes());
  }

  @GET
  @Path("/ResourceTypes/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.PROVISIONING})
  @Operation(summary = "Read a type of SCIM resources")
  @APIResponseSchema(value = ScimDocument.ResourceType.class, responseCode = "200")
  public String readScimResourceType(@RestPath String id) {
    return one(ScimDescription.resourceTypes(), id);
  }

  @GET
  @Path("/Schemas")
  @RolesAllowed({Roles.ADMIN, Roles.PROVISIONING})
  @Operation(summary = "List SCIM schemas, of what is kept")
  @APIResponseSchema(value = ScimDocument.Descriptions.class, responseCode = "200")
  public String listScimSchemas() {
    return list(ScimDescription.schemas());
  }

  @GET
  @Path("/Schemas/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.PROVISIONING})
  @Operation(summary = "Read a SCIM schema")
  @APIResponseSchema(value = ScimDocument.Description.class, responseCode = "200")
  public String readScimSchema(@RestPath String id) {
    return one(ScimDescription.schemas(), id);
  }

  private static String list(List<ObjectNode> all) {
    return ScimJson.list(all.size(), 1, all).toString();
  }

  private static String one(List<ObjectNode> all, String id) {
    return all.stream()
        .filter(each -> each.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> ScimProblem.notFound(id))
        .toString();
  }
}
