package io.gnomon.policy.enrolment;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.devicetoken.TokenIssuer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Admits devices. */
@ApplicationScoped
class EnrolmentService {

  private final EnrolmentQueue queue;
  private final TokenIssuer issuer;
  private final BackgroundTaskRegistry tasks;

  EnrolmentService(EnrolmentWriter transaction, TokenIssuer issuer, BackgroundTaskRegistry tasks) {
    this.tasks = tasks;
    this.queue = new EnrolmentQueue(transaction::enrol);
    this.issuer = issuer;
  }

  void start(@Observes StartupEvent event) {
    queue.start(tasks);
  }

  void stop(@Observes ShutdownEvent event) {
    queue.close();
  }

  /**
   * A new device gets its first token along with its id. A key that was enrolled before gives the
   * same device, whose first answer may have been lost, but no token: a public key is no secret.
   */
  Uni<EnrolmentResponse> enrol(EnrolmentRequest request) {
    var applicant = Applicant.of(request);
    return Uni.createFrom()
        .completionStage(() -> queue.enrol(applicant))
        // Signing takes longer than all the rest; the one writer must not wait for it.
        .emitOn(Infrastructure.getDefaultExecutor())
        .map(this::answer);
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
