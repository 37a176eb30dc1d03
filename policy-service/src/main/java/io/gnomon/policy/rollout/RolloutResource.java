package io.gnomon.policy.rollout;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.Roles;
import io.gnomon.policy.feed.FeedStreams;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/feed/revisions/{revision}/rollout")
class RolloutResource {

  private final RolloutRepository repository;
  private final FeedStreams streams;

  RolloutResource(RolloutRepository repository, FeedStreams streams) {
    this.repository = repository;
    this.streams = streams;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public RolloutResponse read(@RestPath long revision) {
    var figures =
        repository
            .figures(revision)
            .orElseThrow(
                () ->
                    new ProblemException(
                        StandardProblem.NOT_FOUND, "no revision " + revision + " is remembered"));
    var waiting =
        repository.waiting(revision).stream()
            .map(
                device ->
                    new RolloutResponse.Waiting(
                        device.id(), device.name(), streams.isConnected(device.id())))
            .toList();
    var pending = figures.devices() - figures.enforced();
    return new RolloutResponse(revision, figures, streams.connected(), pending, waiting);
  }
}
