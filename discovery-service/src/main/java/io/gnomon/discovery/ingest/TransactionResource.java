package io.gnomon.discovery.ingest;

import io.gnomon.discovery.DiscoveryProblem;
import io.gnomon.discovery.Roles;
import io.gnomon.discovery.Unavailable;
import io.gnomon.discovery.directory.Directory;
import io.gnomon.kit.identity.Caller;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

@Path("/agent/v1/transactions")
class TransactionResource {

  private static final Logger LOG = Logger.getLogger(TransactionResource.class);

  private final IngestService ingest;
  private final Directory directory;
  private final IngestConfig config;
  private final SecurityIdentity caller;

  TransactionResource(
      IngestService ingest, Directory directory, IngestConfig config, SecurityIdentity caller) {
    this.ingest = ingest;
    this.directory = directory;
    this.config = config;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.DEVICE)
  @Blocking
  public Uni<Response> take(@BeanParam BatchHeaders headers, InputStream body) {
    var origin = headers.origin(Caller.of(caller).subject());
    return switch (directory.telemetry()) {
      case OFF ->
          throw new ProblemException(
              DiscoveryProblem.TELEMETRY_OFF, "Stop collecting until your settings say otherwise.");
      case UNKNOWN ->
          Uni.createFrom().item(Unavailable.because("The settings are not read yet; ask again."));
      case ON ->
          ingest
              .take(origin, PackedBody.unpack(body, headers.encoding(), config.maxBytes()))
              .map(answer -> Response.accepted(answer).build())
              .onFailure()
              .recoverWithItem(TransactionResource::notStored);
    };
  }

  private static Response notStored(Throwable failure) {
    if (failure instanceof RecordTooLargeException) {
      return Response.status(StandardProblem.TOO_LARGE.status())
          .type(Problem.MEDIA_TYPE)
          .entity(Problem.of(StandardProblem.TOO_LARGE, "Send fewer lines in a batch."))
          .build();
    }
    LOG.warnf("a batch is not stored: %s", failure.getMessage());
    return Unavailable.because("The broker does not answer; send the batch again.");
  }
}
