package io.gnomon.catalog.appdetail;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/apps/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "App notes")
class NoteResource {

  private final NoteService notes;
  private final SecurityIdentity caller;

  NoteResource(NoteService notes, SecurityIdentity caller) {
    this.notes = notes;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "The notes on an app, newest first")
  public Page<AppNote> listAppNotes(@RestPath String id, @BeanParam @Valid PageRequest page) {
    return notes.list(id, page).orElseThrow(NoteResource::noApp);
  }

  @GET
  @Path("/{note}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "One note on an app")
  public AppNote readAppNote(
      @RestPath String id,
      @RestPath @Parameter(schema = @Schema(type = SchemaType.STRING)) long note) {
    return notes
        .find(id, note)
        .orElseThrow(
            () ->
                new ProblemException(
                    StandardProblem.NOT_FOUND, "This app has no note with this id."));
  }

  @POST
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Write a note on an app",
      description = "Plain text, up to 4,000 characters; up to 1,000 notes an app. Audited.")
  @APIResponseSchema(value = AppNote.class, responseCode = "201", responseDescription = "The note.")
  @APIResponse(responseCode = "409", description = "The app has 1,000 notes already.")
  public RestResponse<AppNote> createAppNote(
      @RestPath String id, @NotNull @Valid NoteRequest request) {
    var note =
        notes.write(id, request, caller.getPrincipal().getName()).orElseThrow(NoteResource::noApp);
    var path = URI.create("/api/v1/apps/%s/notes/%s".formatted(id, note.id()));
    return ResponseBuilder.<AppNote>created(path).entity(note).build();
  }

  @DELETE
  @Path("/{note}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Delete a note on an app", description = "Audited.")
  @APIResponse(responseCode = "204", description = "There is no such note any longer.")
  public void deleteAppNote(
      @RestPath String id,
      @RestPath @Parameter(schema = @Schema(type = SchemaType.STRING)) long note) {
    if (!notes.delete(id, note, caller.getPrincipal().getName())) {
      throw noApp();
    }
  }

  private static ProblemException noApp() {
    return new ProblemException(StandardProblem.NOT_FOUND, "No cloud app has this id.");
  }
}
