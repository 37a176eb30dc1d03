package io.gnomon.policy.enrolment;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.devicetoken.TokenIssuer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class EnrolmentCountTest {

  @Inject EnrolmentWriter writer;
  @Inject TokenIssuer issuer;
  @Inject Vertx vertx;

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final CountDownLatch signed = new CountDownLatch(1);
  private EnrolmentService service;

  @BeforeEach
  void twoMayWait() {
    service =
        new EnrolmentService(
            writer, issuer, () -> 2, vertx, new BackgroundTaskRegistry(metrics), metrics);
    service.start(new StartupEvent());
  }

  @AfterEach
  void stop() {
    signed.countDown();
    service.stop(new ShutdownEvent());
  }

  @Test
  void noMoreEnrolAtOnceThanTheSettingSaysThoseWhoWaitForASignatureAmongThem() throws Exception {
    var signing = vertx.createSharedWorkerExecutor("enrolment-signing");
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      signing.executeBlocking(this::awaitSigned, false);
    }
    var first = enrol();
    var second = enrol();

    assertThatThrownBy(this::enrol)
        .isInstanceOfSatisfying(
            BusyException.class, busy -> assertThat(busy.retryAfterSeconds()).isBetween(5, 15));
    assertThat(waiting()).isEqualTo(2);

    signed.countDown();
    assertRefused(first);
    assertRefused(second);
    await().until(() -> waiting() == 0);
    assertRefused(enrol());
    signing.close();
  }

  private boolean awaitSigned() throws InterruptedException {
    signed.await();
    return true;
  }

  private double waiting() {
    return metrics.get("gnomon.enrolments.waiting").gauge().value();
  }

  private CompletableFuture<EnrolmentResponse> enrol() throws JoseException {
    var key =
        EcJwkGenerator.generateJwk(EllipticCurves.P256)
            .toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    var request =
        new EnrolmentRequest(
            "never made",
            "LAPTOP-0042",
            "Windows11",
            null,
            new DevicePublicKey("EC", "P-256", "" + key.get("x"), "" + key.get("y")));
    return service.enrol(request).subscribeAsCompletionStage();
  }

  private static void assertRefused(CompletableFuture<EnrolmentResponse> enrolment) {
    assertThatThrownBy(enrolment::join).hasCauseInstanceOf(ProblemException.class);
  }
}
