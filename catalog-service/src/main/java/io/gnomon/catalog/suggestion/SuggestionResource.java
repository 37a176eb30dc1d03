package io.gnomon.catalog.suggestion;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/suggestions")
@Tag(name = "Suggestions")
class SuggestionResource {

  private final SuggestionService suggestions;
  private final SecurityIdentity caller;

  SuggestionResource(SuggestionService suggestions, SecurityIdentity caller) {
    this.suggestions = suggestions;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "listSuggestions",
      summary = "What people suggested for the catalog, newest first")
  public Page<Suggestion> list(
      @Parameter(description = "open, accepted or declined; absent: all.") @QueryParam("state")
          @Nullable String state,
      @BeanParam PageParameters page)
      throws SQLException {
    int most = page.limit();
    var rows = suggestions.before(page.cursor(1), state(state), most + 1);
    return Page.cut(rows, most, row -> Cursor.of(row.id()));
  }

  @POST
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "createSuggestion",
      summary = "Ask for another score, better facts or a new app",
      description =
          "kind scoreUpdate and improvement take app and text, newApp takes name and domain. 500"
              + " open ones a person.")
  @APIResponse(responseCode = "201", description = "The suggestion.")
  @APIResponse(responseCode = "400", description = "A problem that names what is not acceptable.")
  @APIResponse(responseCode = "409", description = "The caller has too many open suggestions.")
  public Response create(@Nullable SuggestionRequest request) throws SQLException {
    var created = suggestions.create(request, caller.getPrincipal().getName());
    return Response.created(URI.create("/api/v1/suggestions/" + created.id()))
        .entity(created)
        .build();
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "resolveSuggestion",
      summary = "Accept or decline a suggestion",
      description = "Notes the decision; what follows from it is done where it belongs. Audited.")
  @APIResponse(responseCode = "200", description = "The suggestion as it is now.")
  @APIResponse(responseCode = "404", description = "There is no such suggestion.")
  public Suggestion resolve(@PathParam("id") String id, @Nullable ResolutionRequest request)
      throws SQLException {
    return suggestions
        .resolve(
            Parameters.rowId(id, SuggestionResource::none),
            request,
            caller.getPrincipal().getName())
        .orElseThrow(SuggestionResource::none);
  }

  private static @Nullable SuggestionState state(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return switch (text) {
      case "open" -> SuggestionState.OPEN;
      case "accepted" -> SuggestionState.ACCEPTED;
      case "declined" -> SuggestionState.DECLINED;
      default ->
          throw Parameters.refused("state", "is none", List.of("open", "accepted", "declined"));
    };
  }

  private static ProblemException none() {
    return new ProblemException(StandardProblem.NOT_FOUND, "There is no suggestion of this id.");
  }
}
