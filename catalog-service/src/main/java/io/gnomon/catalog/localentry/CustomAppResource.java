package io.gnomon.catalog.localentry;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.EntityTag;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/custom-apps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Custom apps")
class CustomAppResource {

  private final CustomAppService apps;
  private final CustomAppReader reader;
  private final SecurityIdentity caller;

  CustomAppResource(CustomAppService apps, CustomAppReader reader, SecurityIdentity caller) {
    this.apps = apps;
    this.reader = reader;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the organisation's own apps, by id")
  public Page<CustomAppResponse> listCustomApps(@BeanParam @Valid PageRequest page) {
    return reader.list(page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Read one of the organisation's own apps",
      description = "The ETag is for If-Match of a change.")
  @APIResponse(responseCode = "200", description = "The app.")
  public RestResponse<CustomAppResponse> readCustomApp(@RestPath String id) {
    return reader.find(id).map(CustomAppResource::answer).orElseThrow(CustomAppResource::notFound);
  }

  @POST
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Add an app, or promote an uncatalogued domain to one",
      description =
          "The short form {\"domain\": \"quiet-harbour.test\"} is enough: the name is made from the"
              + " domain and the category is unclassified. Past traffic to its domains and ranges is"
              + " attributed to it. Its id is custom. and the given id, or one made from the name."
              + " Audited.")
  @APIResponseSchema(value = CustomAppResponse.class, responseCode = "201")
  @APIResponse(
      responseCode = "409",
      description =
          "The id is in use; another app has a domain or range and takeOver is off; a domain"
              + " cannot be blocked and allowUnblockable is off; or the organisation has as many"
              + " apps of its own as are allowed.")
  public RestResponse<CustomAppResponse> addCustomApp(@NotNull @Valid CustomAppRequest request) {
    var added = apps.add(request, who());
    return ResponseBuilder.<CustomAppResponse>created(
            URI.create("/api/v1/custom-apps/" + added.id()))
        .header(HttpHeaders.ETAG, added.entityTag())
        .entity(added)
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Replace the description of one of the organisation's own apps",
      description = "Keeps the id and, if none is given, the score. Audited.")
  @APIResponse(responseCode = "200", description = "The app.")
  @APIResponse(responseCode = "409", description = "As when an app is added.")
  public RestResponse<CustomAppResponse> changeCustomApp(
      @RestPath String id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid CustomAppRequest request) {
    return apps.change(id, request, ifMatch, who())
        .map(CustomAppResource::answer)
        .orElseThrow(CustomAppResource::notFound);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Remove one of the organisation's own apps",
      description = "Its score override, correction and notes are removed, too. Audited.")
  @APIResponse(responseCode = "204", description = "There is no such app.")
  public void removeCustomApp(
      @RestPath String id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    apps.remove(id, ifMatch, who());
  }

  private static RestResponse<CustomAppResponse> answer(CustomAppResponse app) {
    return EntityTag.ok(app, app.entityTag());
  }

  private String who() {
    return caller.getPrincipal().getName();
  }

  private static ProblemException notFound() {
    return new ProblemException(
        StandardProblem.NOT_FOUND, "The organisation has no own app with this id.");
  }
}
