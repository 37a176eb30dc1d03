package io.gnomon.catalog.suggestion;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/suggestions")
@Produces(MediaType.APPLICATION_JSON)
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
  @Operation(summary = "What people suggested for the catalog, newest first")
  public Page<Suggestion> listSuggestions(
      @Parameter(description = "Only those of this state.") @RestQuery
          @Nullable SuggestionState state,
      @BeanParam @Valid PageRequest page) {
    return suggestions.list(state, page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "One suggestion, and the decision on it",
      description = "The ETag is for If-Match of a decision.")
  @APIResponse(responseCode = "200", description = "The suggestion.")
  public RestResponse<Suggestion> readSuggestion(
      @RestPath @Parameter(schema = @Schema(type = SchemaType.STRING)) long id) {
    return suggestions.find(id).map(EntityTag::ok).orElseThrow(SuggestionResource::notFound);
  }

  @POST
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Ask for another score, better facts or a new app",
      description =
          "kind scoreUpdate and improvement take app and text, newApp takes name and domain. 500"
              + " open ones a person.")
  @APIResponseSchema(
      value = Suggestion.class,
      responseCode = "201",
      responseDescription = "The suggestion.")
  @APIResponse(responseCode = "409", description = "The caller has too many open suggestions.")
  public RestResponse<Suggestion> createSuggestion(@NotNull @Valid SuggestionRequest request) {
    var created = suggestions.create(request, caller.getPrincipal().getName());
    return ResponseBuilder.<Suggestion>created(URI.create("/api/v1/suggestions/" + created.id()))
        .header(HttpHeaders.ETAG, EntityTag.of(created))
        .entity(created)
        .build();
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Accept or decline a suggestion",
      description = "Records the decision; what follows from it is done where it belongs. Audited.")
  @APIResponse(responseCode = "200", description = "The suggestion as it is now.")
  @APIResponse(responseCode = "412", description = "Somebody else decided meanwhile.")
  public RestResponse<Suggestion> resolveSuggestion(
      @RestPath @Parameter(schema = @Schema(type = SchemaType.STRING)) long id,
      @Parameter(description = "ETag of the suggestion that is decided on.")
          @RestHeader(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @NotNull @Valid ResolutionRequest request) {
    return suggestions
        .resolve(id, request, ifMatch, caller.getPrincipal().getName())
        .map(EntityTag::ok)
        .orElseThrow(SuggestionResource::notFound);
  }

  private static ProblemException notFound() {
    return new ProblemException(StandardProblem.NOT_FOUND, "There is no suggestion of this id.");
  }
}
