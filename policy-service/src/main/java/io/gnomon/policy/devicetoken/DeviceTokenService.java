package io.gnomon.policy.devicetoken;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.throttling.AdmissionService;
import io.gnomon.policy.throttling.BatchQueue;
import io.gnomon.policy.throttling.SchedulingDelay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Takes requests for tokens to threads of their own, half as many as there are processors: checking
 * and signing take so much of them that everything else would wait for it.
 */
@ApplicationScoped
class DeviceTokenService {

  static final String INVALID =
      "It must be signed by the device's key, be meant for "
          + AssertionVerifier.AUDIENCE
          + ", and live at most 60 seconds by the clock of this service";

  static final String UNKNOWN = "Enrol again with an enrolment token";

  private static final int MAX_BATCH = 32;
  private static final int MIN_RETRY_SECONDS = 2;
  private static final int MAX_RETRY_SECONDS = 15;

  private final AdmissionService admissions;
  private final AssertionWorker worker;
  private final BackgroundTaskRegistry tasks;
  private final BatchQueue<TokenWait> queue;

  DeviceTokenService(
      AdmissionService admissions,
      AssertionWorker worker,
      DeviceTokenConfig config,
      BackgroundTaskRegistry tasks,
      MeterRegistry metrics) {
    this.admissions = admissions;
    this.tasks = tasks;
    this.worker = worker;
    this.queue =
        new BatchQueue<>(
            "token-issuer",
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
            config.maxWaiting(),
            MAX_BATCH,
            this::answer,
            each -> each.answer().completeExceptionally(busy()));
    Gauge.builder("gnomon.device.tokens.waiting", queue, BatchQueue::size)
        .description("Devices that wait for a token")
        .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    queue.start(tasks);
  }

  void stop(@Observes ShutdownEvent event) {
    queue.close();
  }

  /** The token for an assertion; holds no thread while it waits for its turn. */
  Uni<TokenResponse> request(String assertion) {
    var wait =
        new TokenWait(deviceId(assertion), assertion, System.nanoTime(), new CompletableFuture<>());
    if (!queue.offer(wait)) {
      throw busy();
    }
    return Uni.createFrom().completionStage(wait.answer());
  }

  private void answer(List<TokenWait> batch) {
    var waited = System.nanoTime() - batch.get(0).sinceNanos();
    try {
      if (worker.answer(batch)) {
        admissions.late(SchedulingDelay.TOKEN, TimeUnit.NANOSECONDS.toMillis(waited));
      }
    } catch (RuntimeException e) {
      batch.forEach(each -> each.answer().completeExceptionally(e));
    }
  }

  private static UUID deviceId(String assertion) {
    var claimed =
        AssertionVerifier.claimedDevice(assertion)
            .orElseThrow(() -> new ProblemException(PolicyProblem.ASSERTION_INVALID, INVALID));
    try {
      return UUID.fromString(claimed);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(PolicyProblem.DEVICE_UNKNOWN, UNKNOWN);
    }
  }

  /** At a moment of its own for each device. */
  private static BusyException busy() {
    return BusyException.within(
        "Too many devices ask for tokens at the moment", MIN_RETRY_SECONDS, MAX_RETRY_SECONDS);
  }
}
