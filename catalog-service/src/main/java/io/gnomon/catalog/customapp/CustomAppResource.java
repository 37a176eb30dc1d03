package io.gnomon.catalog.customapp;

import io.gnomon.catalog.PageParameters;
import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.Roles;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/custom-apps")
@Tag(name = "Custom apps")
class CustomAppResource {

  private final CustomAppService apps;
  private final SecurityIdentity caller;

  CustomAppResource(CustomAppService apps, SecurityIdentity caller) {
    this.apps = apps;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(operationId = "listCustomApps", summary = "The organisation's own apps, by id")
  public Page<CustomAppResponse> list(@BeanParam PageParameters page) throws SQLException {
    int most = page.limit();
    var rows = apps.after(page.cursor(1), most + 1);
    return Page.cut(rows, most, row -> Cursor.of(row.id()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(operationId = "readCustomApp", summary = "One of the organisation's own apps")
  @APIResponse(responseCode = "404", description = "There is no such app of its own.")
  public CustomAppResponse read(@PathParam("id") String id) throws SQLException {
    return apps.find(id).orElseThrow(CustomAppResource::none);
  }

  @POST
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "addCustomApp",
      summary = "Add an app, or promote an uncatalogued domain to one",
      description =
          "The short form {\"domain\": \"quiet-harbour.test\"} suffices: the name is made of the"
              + " domain, the category is unclassified. Past traffic to its domains and ranges is"
              + " the app's from now on. Its id is custom. and the id that is given or made of the"
              + " name. Audited.")
  @APIResponse(responseCode = "201", description = "The app.")
  @APIResponse(responseCode = "400", description = "A problem that names what is not acceptable.")
  @APIResponse(
      responseCode = "409",
      description =
          "The id is in use; another app has a domain or range and takeOver is off; or a domain is"
              + " one that no tag can block and allowUnblockable is off.")
  public Response add(@Nullable CustomAppRequest request) throws SQLException {
    var added = apps.add(given(request), who());
    return Response.created(URI.create("/api/v1/custom-apps/" + added.id())).entity(added).build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "changeCustomApp",
      summary = "Describe one of the organisation's own apps anew",
      description = "Replaces all but the id and, where none is given, the score. Audited.")
  @APIResponse(responseCode = "200", description = "The app as it is now.")
  @APIResponse(responseCode = "400", description = "A problem that names what is not acceptable.")
  @APIResponse(responseCode = "404", description = "There is no such app of its own.")
  @APIResponse(responseCode = "409", description = "As when an app is added.")
  public CustomAppResponse change(@PathParam("id") String id, @Nullable CustomAppRequest request)
      throws SQLException {
    return apps.change(id, given(request), who()).orElseThrow(CustomAppResource::none);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "removeCustomApp",
      summary = "Remove one of the organisation's own apps",
      description = "Its set score, corrections and notes go with it. Audited.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(responseCode = "404", description = "There is no such app of its own.")
  public void remove(@PathParam("id") String id) throws SQLException {
    if (!apps.remove(id, who())) {
      throw none();
    }
  }

  private static CustomAppRequest given(@Nullable CustomAppRequest request) {
    if (request == null) {
      throw Parameters.refused("domains", "are missing", "at least one, or a range");
    }
    return request;
  }

  private String who() {
    return caller.getPrincipal().getName();
  }

  private static ProblemException none() {
    return new ProblemException(
        StandardProblem.NOT_FOUND, "The organisation has no app of its own of this id.");
  }
}
