package io.gnomon.discovery.ingest;

import io.gnomon.discovery.DiscoveryProblem;
import io.gnomon.discovery.backpressure.IngestLimiter;
import io.gnomon.discovery.directory.SettingFollower;
import io.gnomon.discovery.transaction.TransactionBatch.Origin;
import io.gnomon.kit.admission.AdmittedRequest;
import io.gnomon.kit.admission.BodyReader;
import io.gnomon.kit.background.OutageLog;
import io.gnomon.kit.identity.Caller;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.identity.SecuredRouter;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Accepts the batches of devices. Bodies are read whole before a thread works on them: thousands of
 * devices share a connection, and a body that waits unread would block those of all others.
 */
@ApplicationScoped
class TransactionRoute {

  private static final Logger LOG = Logger.getLogger(TransactionRoute.class);

  private final IngestService ingest;
  private final SettingFollower settings;
  private final IngestLimiter limiter;
  private final IngestConfig config;
  private final BodyReader bodies;
  private final IngestMetrics metrics;
  private final WorkerExecutor readers;
  private final OutageLog outage = new OutageLog(LOG, "publishing batches");

  TransactionRoute(
      IngestService ingest,
      SettingFollower settings,
      IngestLimiter limiter,
      IngestConfig config,
      BodyReader bodies,
      IngestMetrics metrics,
      Vertx vertx) {
    this.ingest = ingest;
    this.settings = settings;
    this.limiter = limiter;
    this.config = config;
    this.bodies = bodies;
    this.metrics = metrics;
    this.readers = vertx.createSharedWorkerExecutor("ingest", config.maxReaders());
  }

  void routes(@Observes Router router, SecuredRouter secured) {
    secured.on(router).post("/agent/v1/transactions", Roles.DEVICE).handler(this::accept);
  }

  private void accept(RoutingContext rc, SecurityIdentity identity) {
    var response = rc.response();
    // The broker's acknowledgement comes on another thread.
    var context = rc.vertx().getOrCreateContext();
    try {
      requireTelemetry();
      limiter.requireOpen();
      var headers = BatchHeaders.of(rc.request());
      var origin = headers.origin(Caller.of(identity).subject());
      var stored = bodies.read(rc).compose(body -> store(origin, headers, body));
      AdmittedRequest.trackUntil(rc, stored)
          .onComplete(done -> context.runOnContext(now -> answer(response, done)));
    } catch (ProblemException | BusyException e) {
      metrics.ended(BatchOutcome.of(e));
      refuse(response, e);
    }
  }

  private void requireTelemetry() {
    switch (settings.telemetry()) {
      case OFF ->
          throw new ProblemException(
              DiscoveryProblem.TELEMETRY_OFF, "Stop collecting until your settings say otherwise.");
      case UNKNOWN -> throw new BusyException("The settings are not read yet; repeat the request.");
      case ON -> {}
    }
  }

  private Future<IngestResponse> store(Origin origin, BatchHeaders headers, byte[] body) {
    return readers
        .executeBlocking(() -> durable(ingest.accept(origin, unpacked(headers, body))), false)
        .compose(stored -> stored);
  }

  private static Future<IngestResponse> durable(Uni<IngestResponse> stored) {
    return Future.fromCompletionStage(stored.subscribeAsCompletionStage());
  }

  private byte[] unpacked(BatchHeaders headers, byte[] body) {
    return PackedBody.unpack(new ByteArrayInputStream(body), headers.encoding(), config.maxBytes());
  }

  private void answer(HttpServerResponse response, AsyncResult<IngestResponse> stored) {
    metrics.ended(BatchOutcome.of(stored.cause()));
    if (stored.succeeded()) {
      outage.recovered();
    }
    if (response.ended() || response.closed()) {
      return;
    }
    if (stored.succeeded()) {
      response
          .setStatusCode(202)
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
          .end(Json.encodeToBuffer(stored.result()));
    } else {
      refuse(response, stored.cause());
    }
  }

  private void refuse(HttpServerResponse response, Throwable why) {
    if (why instanceof ProblemException known) {
      known.problem().send(response);
    } else if (why instanceof BusyException busy) {
      busy.send(response);
    } else if (why instanceof RecordTooLargeException) {
      Problem.of(StandardProblem.TOO_LARGE, "Send fewer lines in a batch.").send(response);
    } else {
      outage.failed(String.valueOf(why.getMessage()));
      new BusyException("The broker does not answer; send the batch again.").send(response);
    }
  }

  /** The headers of a batch, as they came. */
  record BatchHeaders(
      @Nullable String encoding, @Nullable String bootId, @Nullable String sequence) {

    private static final Pattern BOOT =
        Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SEQUENCE = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    static BatchHeaders of(HttpServerRequest request) {
      return new BatchHeaders(
          request.getHeader(HttpHeaders.CONTENT_ENCODING),
          request.getHeader("Gnomon-Boot-Id"),
          request.getHeader("Gnomon-Sequence"));
    }

    /** Which batch of that device it is; ends the request where the headers do not say. */
    Origin origin(String deviceId) {
      var boot = bootId == null ? "" : bootId.strip().toLowerCase(Locale.ROOT);
      if (!BOOT.matcher(boot).matches()) {
        throw invalid("Gnomon-Boot-Id is a UUID made at every start of the device.");
      }
      if (sequence == null || !SEQUENCE.matcher(sequence.strip()).matches()) {
        throw invalid("Gnomon-Sequence is the number of the batch within the boot, from 1.");
      }
      if (!DEVICE.matcher(deviceId).matches()) {
        throw invalid("The subject of the token is no device id.");
      }
      return new Origin(deviceId, boot, Long.parseLong(sequence.strip()));
    }

    private static ProblemException invalid(String detail) {
      return new ProblemException(StandardProblem.INVALID_VALUE, detail);
    }
  }
}
