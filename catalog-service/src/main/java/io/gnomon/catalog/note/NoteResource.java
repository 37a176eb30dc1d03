package io.gnomon.catalog.note;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/apps/{id}/notes")
@Tag(name = "App notes")
class NoteResource {

  private final AppNotes notes;
  private final SecurityIdentity caller;

  NoteResource(AppNotes notes, SecurityIdentity caller) {
    this.notes = notes;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(operationId = "listAppNotes", summary = "The notes on an app, newest first")
  @APIResponse(responseCode = "404", description = "No app has this id.")
  public Page<AppNote> list(@PathParam("id") String id, @BeanParam PageParameters page)
      throws SQLException {
    int most = page.limit();
    var rows =
        notes.before(Parameters.appId(id), page.cursor(1), most + 1).orElseThrow(Parameters::noApp);
    return Page.cut(rows, most, row -> Cursor.of(row.id()));
  }

  @POST
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "writeAppNote",
      summary = "Write a note on an app",
      description = "Plain text, up to 4,000 characters; up to 1,000 notes an app. Audited.")
  @APIResponse(responseCode = "201", description = "The note.")
  @APIResponse(responseCode = "404", description = "No app has this id.")
  public Response write(@PathParam("id") String id, @Nullable NoteRequest request)
      throws SQLException {
    var note =
        notes
            .write(Parameters.appId(id), request, caller.getPrincipal().getName())
            .orElseThrow(Parameters::noApp);
    var path = URI.create("/api/v1/apps/%s/notes/%s".formatted(id, note.id()));
    return Response.created(path).entity(note).build();
  }

  @DELETE
  @Path("/{note}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(operationId = "removeAppNote", summary = "Remove a note; audited")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(responseCode = "404", description = "The app has no such note.")
  public void remove(@PathParam("id") String id, @PathParam("note") String note)
      throws SQLException {
    if (!notes.remove(
        Parameters.appId(id),
        Parameters.rowId(note, NoteResource::none),
        caller.getPrincipal().getName())) {
      throw none();
    }
  }

  private static ProblemException none() {
    return new ProblemException(StandardProblem.NOT_FOUND, "The app has no note of this id.");
  }
}
