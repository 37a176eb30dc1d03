package io.gnomon.catalog.review;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/domain-reviews")
@Tag(name = "Domain reviews")
class ReviewResource {

  private static final int MOST = 1_000;

  private final ReviewService reviews;
  private final SecurityIdentity caller;

  ReviewResource(ReviewService reviews, SecurityIdentity caller) {
    this.reviews = reviews;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "listDomainReviews",
      summary = "Domains that feeds and refreshes bring to apps",
      description = "Oldest first. While one is pending, it attributes nothing and blocks nothing.")
  public Page<DomainReview> list(
      @Parameter(description = "pending, accepted or refused.")
          @QueryParam("state")
          @DefaultValue("pending")
          String state,
      @Parameter(description = "Id of the app.") @QueryParam("app") @Nullable String app,
      @Parameter(description = "Who brings it: base or feed.") @QueryParam("layer")
          @Nullable String layer,
      @BeanParam PageParameters page)
      throws SQLException {
    int most = page.limit();
    var filter = ReviewFilter.of(state, app, layer);
    var rows = reviews.after(page.cursor(1), filter, most + 1);
    return Page.cut(rows, most, row -> Cursor.of(row.id()));
  }

  @POST
  @Path("/accept")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "acceptDomains",
      summary = "Let domains count",
      description = "Up to 1,000 ids; all of them or none. Audited.")
  @APIResponse(responseCode = "200", description = "The reviews as they are now.")
  @APIResponse(responseCode = "404", description = "An id is none; the problem names it.")
  @APIResponse(responseCode = "409", description = "Another app has a domain, and takeOver is off.")
  public List<DomainReview> accept(@Nullable DecisionRequest request) throws SQLException {
    return decide(ids(request), ReviewState.ACCEPTED, request);
  }

  @POST
  @Path("/refuse")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "refuseDomains",
      summary = "Keep domains from their apps, whatever a later refresh brings",
      description = "Up to 1,000 ids; all of them or none. Audited.")
  @APIResponse(responseCode = "200", description = "The reviews as they are now.")
  @APIResponse(responseCode = "404", description = "An id is none; the problem names it.")
  public List<DomainReview> refuse(@Nullable DecisionRequest request) throws SQLException {
    return decide(ids(request), ReviewState.REFUSED, request);
  }

  @POST
  @Path("/{id}/accept")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(operationId = "acceptDomain", summary = "Let a domain count")
  @APIResponse(responseCode = "200", description = "The review as it is now.")
  @APIResponse(responseCode = "404", description = "There is no such review.")
  @APIResponse(
      responseCode = "409",
      description = "Another app has the domain, and takeOver is off.")
  public DomainReview acceptOne(@PathParam("id") String id, @Nullable DecisionRequest request)
      throws SQLException {
    return decide(Set.of(number(id)), ReviewState.ACCEPTED, request).get(0);
  }

  @POST
  @Path("/{id}/refuse")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(operationId = "refuseDomain", summary = "Keep a domain from its app")
  @APIResponse(responseCode = "200", description = "The review as it is now.")
  @APIResponse(responseCode = "404", description = "There is no such review.")
  public DomainReview refuseOne(@PathParam("id") String id, @Nullable DecisionRequest request)
      throws SQLException {
    return decide(Set.of(number(id)), ReviewState.REFUSED, request).get(0);
  }

  private List<DomainReview> decide(
      Set<Long> ids, ReviewState state, @Nullable DecisionRequest request) throws SQLException {
    var wanted = Objects.requireNonNullElse(request, DecisionRequest.NONE);
    return reviews.decide(ids, state, wanted, caller.getPrincipal().getName());
  }

  private static Set<Long> ids(@Nullable DecisionRequest request) {
    var texts = request == null || request.ids() == null ? List.<String>of() : request.ids();
    if (texts.isEmpty() || texts.size() > MOST) {
      throw Parameters.refused("ids", "are none or too many", "1 to " + MOST);
    }
    var ids = new HashSet<Long>();
    texts.forEach(text -> ids.add(number(text)));
    return ids;
  }

  private static long number(@Nullable String id) {
    return Parameters.rowId(id, ReviewResource::none);
  }

  private static ProblemException none() {
    return new ProblemException(StandardProblem.NOT_FOUND, "There is no review of this id.");
  }
}
