package io.gnomon.catalog.savedquery;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.EntityTag;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/v1/app-queries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Saved queries")
@RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
class QueryResource {

  private final QueryService queries;
  private final SecurityIdentity caller;

  QueryResource(QueryService queries, SecurityIdentity caller) {
    this.queries = queries;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Searches under a name",
      description = "First those that Gnomon suggests, then the caller's own by name. Not paged.")
  public Page<SavedQuery> listAppQueries() {
    return Page.whole(queries.list(name()));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "One search under a name",
      description = "The ETag is for If-Match of a change.")
  @APIResponse(responseCode = "200", description = "The query.")
  public RestResponse<SavedQuery> readAppQuery(@RestPath String id) {
    return EntityTag.ok(queries.find(id, name()).orElseThrow(QueryResource::notFound));
  }

  @POST
  @Operation(
      summary = "Save a search as one's own",
      description =
          "Takes the parameters of the list of apps; those of a suggested query can be edited and"
              + " saved so. 200 a person.")
  @APIResponseSchema(
      value = SavedQuery.class,
      responseCode = "201",
      responseDescription = "The query.")
  @APIResponse(responseCode = "409", description = "The name is taken, or there are too many.")
  public RestResponse<SavedQuery> createAppQuery(@NotNull @Valid QueryRequest request) {
    var created = queries.create(request, name());
    return ResponseBuilder.<SavedQuery>created(URI.create("/api/v1/app-queries/" + created.id()))
        .entity(created)
        .header(HttpHeaders.ETAG, EntityTag.of(created))
        .build();
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Change one's own query")
  @APIResponse(responseCode = "200", description = "The query as it is now.")
  @APIResponse(responseCode = "409", description = "The name is taken.")
  public RestResponse<SavedQuery> changeAppQuery(
      @RestPath String id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid QueryRequest request) {
    return EntityTag.ok(
        queries.change(id, request, ifMatch, name()).orElseThrow(QueryResource::notFound));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Delete one's own query")
  @APIResponse(responseCode = "204", description = "The caller has no such query any longer.")
  @APIResponse(responseCode = "404", description = "The query is a suggested one.")
  public void deleteAppQuery(
      @RestPath String id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    if (SuggestedQueries.isSuggested(id)) {
      throw notFound();
    }
    queries.delete(id, ifMatch, name());
  }

  private String name() {
    return caller.getPrincipal().getName();
  }

  private static ProblemException notFound() {
    return new ProblemException(StandardProblem.NOT_FOUND, "You have no query of this id.");
  }
}
