package io.gnomon.catalog.review;

import io.gnomon.catalog.layer.DomainReviewState;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.ExportFormat;
import io.gnomon.kit.request.PlainText;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/domain-reviews")
@Tag(name = "Domain reviews")
@Produces(MediaType.APPLICATION_JSON)
class DomainReviewResource {

  private static final ExportForm<DomainReview> FORM =
      ExportForm.<DomainReview>named("domain-reviews")
          .column("id", DomainReview::id)
          .column("domain", DomainReview::domain)
          .column("app", each -> each.app().id())
          .column("appName", each -> each.app().name())
          .column("why", each -> each.why().text())
          .column("heldBy", DomainReview::heldBy)
          .column("source", DomainReview::source)
          .column("feeds", each -> String.join(" ", each.feeds()))
          .column("state", each -> each.state().text())
          .column("proposedAt", DomainReview::proposedAt)
          .column("decidedAt", DomainReview::decision, ReviewDecision::at)
          .column("decidedBy", DomainReview::decision, ReviewDecision::by);

  private final DomainReviewService reviews;
  private final ExportService exports;
  private final SecurityIdentity caller;

  DomainReviewResource(
      DomainReviewService reviews, ExportService exports, SecurityIdentity caller) {
    this.reviews = reviews;
    this.exports = exports;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List the domains that feeds and refreshes added to apps",
      description =
          "Oldest first. A pending domain attributes nothing and blocks nothing; one on which feeds"
              + " of two publishers agree (agreed) attributes until a person refuses it.")
  public Page<DomainReview> listDomainReviews(
      @BeanParam @Valid DomainReviewFilter filter, @BeanParam @Valid PageRequest page) {
    return reviews.list(filter, page);
  }

  @GET
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportDomainReviews(@BeanParam @Valid DomainReviewFilter filter) {
    return exports.answer(FORM, reviews.all(filter));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "One domain that a feed or refresh added to an app, and the decision on it")
  public DomainReview readDomainReview(
      @RestPath @Parameter(schema = @Schema(type = SchemaType.STRING)) long id) {
    return reviews
        .find(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    StandardProblem.NOT_FOUND, "There is no review with this id."));
  }

  @POST
  @Path("/accept")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Accept domains", description = "All of them or none. Audited.")
  @APIResponse(responseCode = "200", description = "The reviews as they are now.")
  @APIResponse(responseCode = "404", description = "An id is unknown; the problem names it.")
  @APIResponse(responseCode = "409", description = "Another app has a domain and takeOver is off.")
  public List<DomainReview> acceptDomainReviews(
      @NotNull @Valid DecideDomainReviewsRequest request) {
    return decide(request.numbers(), DomainReviewState.ACCEPTED, request.decision());
  }

  @POST
  @Path("/refuse")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Refuse domains",
      description = "They stay refused after later refreshes. All of them or none. Audited.")
  @APIResponse(responseCode = "200", description = "The reviews as they are now.")
  @APIResponse(responseCode = "404", description = "An id is unknown; the problem names it.")
  public List<DomainReview> refuseDomainReviews(
      @NotNull @Valid DecideDomainReviewsRequest request) {
    return decide(request.numbers(), DomainReviewState.REFUSED, request.decision());
  }

  @POST
  @Path("/accept-matching")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Accept the domains that match",
      description =
          "At most 1,000 at a time, the oldest first; without takeOver those that no other app has."
              + " To be repeated until none remains. Audited.")
  public MatchingReviewsDecision acceptMatchingDomainReviews(
      @NotNull @Valid DecideMatchingReviewsRequest request) {
    return reviews.decideMatching(
        request, DomainReviewState.ACCEPTED, caller.getPrincipal().getName());
  }

  @POST
  @Path("/refuse-matching")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Refuse the domains that match",
      description =
          "At most 1,000 at a time, the oldest first. To be repeated until none remains. They stay"
              + " refused after later refreshes. Audited.")
  public MatchingReviewsDecision refuseMatchingDomainReviews(
      @NotNull @Valid DecideMatchingReviewsRequest request) {
    return reviews.decideMatching(
        request, DomainReviewState.REFUSED, caller.getPrincipal().getName());
  }

  @POST
  @Path("/{id}/accept")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Accept a domain", description = "Audited.")
  @APIResponse(responseCode = "200", description = "The review as it is now.")
  @APIResponse(
      responseCode = "409",
      description = "Another app has the domain and takeOver is off.")
  public DomainReview acceptDomainReview(
      @RestPath @Parameter(schema = @Schema(type = SchemaType.STRING)) long id,
      @RequestBody(required = false) @Valid @Nullable DecideDomainReviewRequest request) {
    return decide(Set.of(id), DomainReviewState.ACCEPTED, orDefault(request)).get(0);
  }

  @POST
  @Path("/{id}/refuse")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Refuse a domain",
      description = "It stays refused after later refreshes. Audited.")
  public DomainReview refuseDomainReview(
      @RestPath @Parameter(schema = @Schema(type = SchemaType.STRING)) long id,
      @RequestBody(required = false) @Valid @Nullable DecideDomainReviewRequest request) {
    return decide(Set.of(id), DomainReviewState.REFUSED, orDefault(request)).get(0);
  }

  private static DecideDomainReviewRequest orDefault(@Nullable DecideDomainReviewRequest request) {
    return Objects.requireNonNullElse(request, DecideDomainReviewRequest.DEFAULT);
  }

  private List<DomainReview> decide(
      Set<Long> ids, DomainReviewState state, DecideDomainReviewRequest request) {
    return reviews.decide(ids, state, request, caller.getPrincipal().getName());
  }

  /**
   * A decision on many domains.
   *
   * @param ids of the reviews
   * @param takeOver whether other apps that have an accepted domain lose it; otherwise that is
   *     refused
   * @param reason for the audit
   */
  record DecideDomainReviewsRequest(
      @NotEmpty @Size(max = 1_000)
          List<
                  @NotNull @Pattern(regexp = "[0-9]{1,18}", message = "must be the id of a review")
                  String>
              ids,
      @Nullable Boolean takeOver,
      @Nullable @PlainText @Size(max = 1_000) String reason) {

    Set<Long> numbers() {
      return ids.stream().map(Long::valueOf).collect(Collectors.toSet());
    }

    DecideDomainReviewRequest decision() {
      return new DecideDomainReviewRequest(takeOver, reason);
    }
  }
}
