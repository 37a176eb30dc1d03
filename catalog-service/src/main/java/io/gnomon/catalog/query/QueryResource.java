package io.gnomon.catalog.query;

import io.gnomon.catalog.Roles;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/app-queries")
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
      operationId = "listAppQueries",
      summary = "Searches under a name",
      description = "First those that Gnomon suggests, then the caller's own by name. Not paged.")
  public Page<SavedQuery> list() {
    return new Page<>(queries.all(name()), null);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readAppQuery", summary = "One search under a name")
  @APIResponse(responseCode = "404", description = "The caller has no such query.")
  public SavedQuery read(@PathParam("id") String id) {
    return queries.find(id, name()).orElseThrow(QueryResource::none);
  }

  @POST
  @Operation(
      operationId = "createAppQuery",
      summary = "Save a search as one's own",
      description =
          "Takes the parameters of the list of apps; those of a suggested query can be edited and"
              + " saved so. 200 a person.")
  @APIResponse(responseCode = "201", description = "The query.")
  @APIResponse(responseCode = "400", description = "The list would not take these parameters.")
  @APIResponse(responseCode = "409", description = "The name is taken, or there are too many.")
  public Response create(@Nullable QueryRequest request) {
    var created = queries.create(request, name());
    return Response.created(URI.create("/api/v1/app-queries/" + created.id()))
        .entity(created)
        .build();
  }

  @PUT
  @Path("/{id}")
  @Operation(operationId = "changeAppQuery", summary = "Change one's own query")
  @APIResponse(responseCode = "200", description = "The query as it is now.")
  @APIResponse(responseCode = "404", description = "The caller has no such query of his own.")
  public SavedQuery change(@PathParam("id") String id, @Nullable QueryRequest request) {
    if (!queries.change(id, request, name())) {
      throw none();
    }
    return read(id);
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "deleteAppQuery", summary = "Forget one's own query")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(responseCode = "404", description = "The caller has no such query of his own.")
  public void delete(@PathParam("id") String id) {
    if (!queries.remove(id, name())) {
      throw none();
    }
  }

  private String name() {
    return caller.getPrincipal().getName();
  }

  private static ProblemException none() {
    return new ProblemException(StandardProblem.NOT_FOUND, "You have no query of this id.");
  }
}
