package io.gnomon.policy.rollout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.feed.stream.FeedStreamRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/feed/revisions/{revision}/rollout")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feed")
class RolloutResource {

  /** GET /api/v1/devices has the others. */
  private static final int MAX_WAITING = 20;

  private final RolloutStore store;
  private final LaggingDeviceStore lagging;
  private final FeedStreamRegistry streams;

  RolloutResource(RolloutStore store, LaggingDeviceStore lagging, FeedStreamRegistry streams) {
    this.store = store;
    this.lagging = lagging;
    this.streams = streams;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Read which devices enforce a revision, and how long it took",
      description =
          "The first devices that do not yet are waiting; GET /api/v1/devices?behindRevision=N"
              + " lists all of them.")
  public RolloutResponse readRollout(@RestPath long revision) {
    var figures =
        store
            .figures(revision)
            .orElseThrow(
                () ->
                    new ProblemException(
                        StandardProblem.NOT_FOUND, "No revision " + revision + " in the log"));
    var waiting =
        lagging.first(revision, MAX_WAITING).stream()
            .map(
                device ->
                    new PendingDevice(device.id(), device.name(), streams.isConnected(device.id())))
            .toList();
    var pending = figures.devices() - figures.enforced();
    return new RolloutResponse(revision, figures, streams.connected(), pending, waiting);
  }

  /**
   * A rollout as the API shows it.
   *
   * @param connected devices with a stream of the replica that answers
   * @param waiting the first of those that are pending
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RolloutResponse(
      long revision,
      @JsonUnwrapped RolloutFigures figures,
      int connected,
      long pending,
      List<PendingDevice> waiting) {}
}
