package io.gnomon.policy.rollout;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.Roles;
import io.gnomon.policy.feed.FeedCursor;
import io.gnomon.policy.feed.FeedStreams;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

@Path("/agent/v1/feed/acknowledgements")
class AcknowledgementResource {

  private final AcknowledgementQueue queue;
  private final FeedStreams streams;
  private final SecurityIdentity caller;
  private final Clock clock;

  AcknowledgementResource(
      AcknowledgementQueue queue, FeedStreams streams, SecurityIdentity caller, Clock clock) {
    this.queue = queue;
    this.streams = streams;
    this.caller = caller;
    this.clock = clock;
  }

  /** A cursor that is not ours is no error: the device gets a snapshot when it next asks. */
  @POST
  @RolesAllowed(Roles.DEVICE)
  public Uni<Void> acknowledge(@NotNull @Valid AcknowledgementRequest told) {
    var device = caller.getPrincipal().getName();
    var id = deviceId(device);
    return FeedCursor.decode(told.cursor())
        .map(
            cursor -> {
              streams.acknowledged(device, cursor);
              return queue.store(
                  told.enforced().stream().map(each -> of(id, cursor, each)).toList());
            })
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private Acknowledgement of(
      UUID id, FeedCursor cursor, AcknowledgementRequest.EnforcedRevision each) {
    return new Acknowledgement(id, cursor.epoch(), each.revision(), notInFuture(each.at()));
  }

  private Instant notInFuture(Instant at) {
    var now = clock.instant();
    return at.isAfter(now) ? now : at;
  }

  private static UUID deviceId(String subject) {
    try {
      return UUID.fromString(subject);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(PolicyProblem.DEVICE_UNKNOWN, "Enrol first.");
    }
  }
}
