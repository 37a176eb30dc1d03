package io.gnomon.policy.feed;

import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/feed")
class FeedResource {

  private final FeedFollower follower;
  private final FeedRepository repository;
  private final FeedEpochs epochs;
  private final SecurityIdentity caller;

  FeedResource(
      FeedFollower follower,
      FeedRepository repository,
      FeedEpochs epochs,
      SecurityIdentity caller) {
    this.follower = follower;
    this.repository = repository;
    this.epochs = epochs;
    this.caller = caller;
  }

  /** Where the feed is. */
  record FeedResponse(String organisation, long epoch, long revision, Instant at) {}

  /** One step of the feed. */
  record RevisionResponse(
      long revision, long epoch, Instant at, String cause, int upserts, int removals) {

    static RevisionResponse from(FeedRepository.LoggedRevision logged) {
      var position = logged.position();
      return new RevisionResponse(
          position.revision(),
          position.epoch(),
          position.at(),
          logged.cause(),
          logged.upserts(),
          logged.removals());
    }
  }

  /** Why the epoch is raised. */
  record RaiseEpochRequest(@NotBlank @Size(max = 400) String reason) {}

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public FeedResponse read() {
    var state =
        follower
            .state()
            .orElseThrow(
                () ->
                    new ProblemException(
                        StandardProblem.UNAVAILABLE, "The feed was not read yet."));
    return response(state.organisation(), state.position());
  }

  @GET
  @Path("/revisions")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<RevisionResponse> revisions(
      @RestQuery @Nullable String cursor,
      @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var from = Cursor.decode(cursor, 1);
    var rows = repository.before(from == null ? Long.MAX_VALUE : from.number(0), limit + 1);
    return Page.cut(rows, limit, row -> Cursor.of(Long.toString(row.position().revision())))
        .map(RevisionResponse::from);
  }

  @POST
  @Path("/epochs")
  @RolesAllowed(Roles.ADMIN)
  public RestResponse<FeedResponse> raiseEpoch(@NotNull @Valid RaiseEpochRequest wanted) {
    var raised = epochs.raise(wanted.reason().strip(), caller.getPrincipal().getName());
    var organisation = repository.head().organisation();
    return RestResponse.status(RestResponse.Status.CREATED, response(organisation, raised));
  }

  private static FeedResponse response(String organisation, FeedPosition position) {
    return new FeedResponse(organisation, position.epoch(), position.revision(), position.at());
  }
}
