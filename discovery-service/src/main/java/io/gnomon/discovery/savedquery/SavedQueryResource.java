package io.gnomon.discovery.savedquery;

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

@Path("/api/v1/report-queries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Saved queries of reports",
    description = "Filters of a report's apps under a name, for everyone")
class SavedQueryResource {

  private final SavedQueryService queries;
  private final SecurityIdentity caller;

  SavedQueryResource(SavedQueryService queries, SecurityIdentity caller) {
    this.queries = queries;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List the saved queries of reports",
      description =
          "First those that Gnomon suggests, then the others by name. Not paged. Apps, their totals,"
              + " exports and series take the id as savedQuery.")
  public Page<SavedQuery> listReportQueries() {
    return Page.whole(queries.list());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Read a saved query of reports",
      description = "The ETag is for If-Match of a change.")
  @APIResponse(responseCode = "200", description = "The query")
  public RestResponse<SavedQuery> readReportQuery(@RestPath String id) {
    return EntityTag.ok(queries.find(id).orElseThrow(SavedQueryResource::notFound));
  }

  @POST
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Save a filter of a report's apps",
      description =
          "Everyone sees it. A risk factor of which no app of the catalog has a fact is refused; where"
              + " one is gone later, lists by the query answer 409 and say so, since unknown would be"
              + " true of every app.")
  @APIResponseSchema(value = SavedQuery.class, responseCode = "201")
  @APIResponse(responseCode = "409", description = "The name is taken, or there are too many")
  public RestResponse<SavedQuery> createReportQuery(@NotNull @Valid SaveQueryRequest wanted) {
    var created = queries.create(wanted, caller.getPrincipal().getName());
    return ResponseBuilder.<SavedQuery>created(URI.create("/api/v1/report-queries/" + created.id()))
        .entity(created)
        .header(HttpHeaders.ETAG, EntityTag.of(created))
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Change a saved query of reports")
  @APIResponse(responseCode = "200", description = "The query as it is now")
  @APIResponse(responseCode = "404", description = "There is none, or it is a suggested one")
  @APIResponse(responseCode = "409", description = "The name is taken")
  public RestResponse<SavedQuery> changeReportQuery(
      @RestPath String id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid SaveQueryRequest wanted) {
    return EntityTag.ok(
        queries
            .change(id, wanted, ifMatch, caller.getPrincipal().getName())
            .orElseThrow(SavedQueryResource::notFound));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Delete a saved query of reports")
  @APIResponse(responseCode = "204", description = "There is no such query any more")
  @APIResponse(responseCode = "404", description = "It is a suggested one")
  public void deleteReportQuery(
      @RestPath String id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    if (SuggestedQueries.find(id).isPresent()) {
      throw notFound();
    }
    queries.delete(id, ifMatch, caller.getPrincipal().getName());
  }

  private static ProblemException notFound() {
    return new ProblemException(StandardProblem.NOT_FOUND, "There is no such query to change.");
  }
}
