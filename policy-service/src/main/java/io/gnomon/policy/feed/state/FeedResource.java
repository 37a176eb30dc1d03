package io.gnomon.policy.feed.state;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.request.PlainText;
import io.gnomon.policy.feed.log.FeedEpochService;
import io.gnomon.policy.feed.log.FeedLogEntry;
import io.gnomon.policy.feed.log.FeedLogStore;
import io.gnomon.policy.feed.log.FeedPosition;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/feed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feed", description = "The revisions of the indicator feed.")
class FeedResource {

  private final FeedStateCache feed;
  private final FeedLogStore log;
  private final FeedEpochService epochs;
  private final SecurityIdentity caller;

  FeedResource(
      FeedStateCache feed, FeedLogStore log, FeedEpochService epochs, SecurityIdentity caller) {
    this.feed = feed;
    this.log = log;
    this.epochs = epochs;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read the feed's current position")
  public FeedResponse readFeed() {
    return feed.state().map(FeedResource::response).orElseThrow(FeedResource::notLoaded);
  }

  @GET
  @Path("/revisions")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the revisions, newest first")
  public Page<FeedRevisionResponse> listFeedRevisions(@BeanParam @Valid PageRequest page) {
    var cursor = page.cursor(1);
    var rows = log.before(cursor == null ? Long.MAX_VALUE : cursor.number(0), page.limit() + 1);
    return page.cut(rows, row -> Cursor.of(Long.toString(row.position().revision())), log::count)
        .map(FeedRevisionResponse::from);
  }

  @POST
  @Path("/epochs")
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Raise the epoch, so that devices take the whole feed again")
  @APIResponseSchema(value = FeedResponse.class, responseCode = "201")
  public RestResponse<FeedResponse> raiseFeedEpoch(@NotNull @Valid RaiseEpochRequest request) {
    var head = epochs.raise(request.reason().strip(), caller.getPrincipal().getName());
    return RestResponse.status(
        RestResponse.Status.CREATED, FeedResponse.of(head.organisation(), head.position()));
  }

  private static FeedResponse response(FeedState state) {
    return FeedResponse.of(state.organisation(), state.position());
  }

  private static BusyException notLoaded() {
    return new BusyException("The feed was not loaded yet.");
  }

  /** The feed's current position. */
  record FeedResponse(String organisation, long epoch, long revision, Instant at) {

    static FeedResponse of(String organisation, FeedPosition position) {
      return new FeedResponse(organisation, position.epoch(), position.revision(), position.at());
    }
  }

  /**
   * A past revision of the feed.
   *
   * @param upserts how many indicators were new or changed
   * @param removals how many indicators ended
   */
  record FeedRevisionResponse(
      long revision, long epoch, Instant at, String cause, int upserts, int removals) {

    static FeedRevisionResponse from(FeedLogEntry entry) {
      var position = entry.position();
      return new FeedRevisionResponse(
          position.revision(),
          position.epoch(),
          position.at(),
          entry.cause(),
          entry.upserts(),
          entry.removals());
    }
  }

  /** Why the epoch is raised. */
  record RaiseEpochRequest(@NotBlank @PlainText @Size(max = 400) String reason) {}
}
