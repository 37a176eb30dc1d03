package io.gnomon.policy.rollout;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.feed.state.FeedCursor;
import io.gnomon.policy.feed.stream.FeedStreamRegistry;
import io.gnomon.policy.throttling.Admission;
import io.gnomon.policy.throttling.AdmissionService;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/agent/v1/feed/acknowledgements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agents")
class AcknowledgementResource {

  private final AdmissionService admissions;
  private final AcknowledgementQueue queue;
  private final FeedStreamRegistry streams;
  private final SecurityIdentity caller;
  private final Clock clock;

  AcknowledgementResource(
      AdmissionService admissions,
      AcknowledgementQueue queue,
      FeedStreamRegistry streams,
      SecurityIdentity caller,
      Clock clock) {
    this.admissions = admissions;
    this.queue = queue;
    this.streams = streams;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @RolesAllowed(Roles.DEVICE)
  @Operation(
      summary = "Report which revisions a device enforces",
      description =
          "An unknown cursor is no error: the device gets a snapshot with its next request.")
  @APIResponse(responseCode = "204", description = "Stored")
  public Uni<Void> acknowledgeRevisions(@NotNull @Valid AcknowledgementRequest request) {
    admissions.admit(Admission.ACKNOWLEDGEMENT);
    var device = caller.getPrincipal().getName();
    var id = deviceId(device);
    return FeedCursor.decode(request.cursor())
        .map(
            cursor -> {
              streams.acknowledge(device, cursor);
              return queue.store(
                  id, request.enforced().stream().map(each -> of(id, cursor, each)).toList());
            })
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private Acknowledgement of(UUID id, FeedCursor cursor, AcknowledgedRevision each) {
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

  /** What a device enforces, as in the agent protocol. */
  record AcknowledgementRequest(
      @NotNull @Size(max = 200) String cursor,
      @NotNull @Size(max = 20) List<@NotNull @Valid AcknowledgedRevision> enforced) {}
}
