package io.gnomon.policy.enrolment;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.devicetoken.TokenIssuer;
import io.gnomon.policy.throttling.AnswerQueue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/** Admits devices. */
@ApplicationScoped
class EnrolmentService {

  private static final int MAX_BATCH = 500;

  private final AnswerQueue<Applicant, EnrolmentOutcome> queue;
  private final TokenIssuer issuer;
  private final BackgroundTaskRegistry tasks;

  /** Checks keys and signs first tokens: half of the processors are for what is not repeated. */
  private final WorkerExecutor signing;

  private final AtomicInteger open = new AtomicInteger();
  private final int maxOpen;

  EnrolmentService(
      EnrolmentWriter transaction,
      TokenIssuer issuer,
      EnrolmentConfig config,
      Vertx vertx,
      BackgroundTaskRegistry tasks,
      MeterRegistry metrics) {
    this.tasks = tasks;
    this.queue =
        new AnswerQueue<>(
            "enrolment-writer",
            "Too many devices enrol at the moment",
            config.maxWaiting(),
            MAX_BATCH,
            transaction::enrol);
    this.signing =
        vertx.createSharedWorkerExecutor(
            "enrolment-signing", Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    this.issuer = issuer;
    this.maxOpen = config.maxWaiting();
    Gauge.builder("gnomon.enrolments.waiting", open, AtomicInteger::get)
        .description("Devices that are being enrolled")
        .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    queue.start(tasks);
  }

  void stop(@Observes ShutdownEvent event) {
    queue.close();
    signing.close();
  }

  /**
   * A new device gets its first token along with its id. A key that was enrolled before gives the
   * same device, whose first answer may have been lost, but no token: a public key is no secret.
   * Holds no thread while it waits for its turn.
   */
  Uni<EnrolmentResponse> enrol(EnrolmentRequest request) {
    if (open.incrementAndGet() > maxOpen) {
      open.decrementAndGet();
      throw queue.busy();
    }
    return Uni.createFrom()
        .item(request)
        .emitOn(this::sign)
        .map(Applicant::of)
        .chain(applicant -> Uni.createFrom().completionStage(() -> queue.ask(applicant)))
        // The one writer must not wait for signatures.
        .emitOn(this::sign)
        .map(this::answer)
        .onTermination()
        .invoke(open::decrementAndGet);
  }

  private void sign(Runnable work) {
    var unused =
        signing.executeBlocking(
            () -> {
              work.run();
              return true;
            },
            false);
  }

  private EnrolmentResponse answer(EnrolmentOutcome outcome) {
    if (outcome instanceof EnrolmentOutcome.Enrolled enrolled) {
      var device = enrolled.device();
      return enrolled.isNew()
          ? EnrolmentResponse.of(device, issuer.issue(device.id()))
          : EnrolmentResponse.of(device);
    }
    var why = ((EnrolmentOutcome.Refused) outcome).why();
    throw new ProblemException(
        why,
        why == PolicyProblem.ENROLMENT_REFUSED
            ? "It is unknown, expired, used up or revoked; ask an administrator for another"
            : "This key was enrolled before; enrol with a new one");
  }
}
