package io.gnomon.policy.devicetoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.throttling.AdmissionService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class DeviceTokenCountTest {

  private record Bounds(Duration lifetime, Duration clockSkew, int maxWaiting)
      implements DeviceTokenConfig {}

  @Inject AdmissionService admissions;
  @Inject AssertionWorker worker;

  @Test
  void noMoreAssertionsWaitThanTheSettingSays() {
    var metrics = new SimpleMeterRegistry();
    var bounds = new Bounds(Duration.ZERO, Duration.ZERO, 2);
    var tasks = new BackgroundTaskRegistry(metrics);
    var service = new DeviceTokenService(admissions, worker, bounds, tasks, metrics);
    var device = TestDevice.enrolled("LAPTOP-0042");

    var first = request(service, device);
    var second = request(service, device);

    assertThatThrownBy(() -> request(service, device)).isInstanceOf(BusyException.class);
    assertThat(metrics.get("gnomon.device.tokens.waiting").gauge().value()).isEqualTo(2);
    assertThat(List.of(first, second)).noneMatch(CompletableFuture::isDone);
    service.stop(new ShutdownEvent());
  }

  private static CompletableFuture<TokenResponse> request(
      DeviceTokenService service, TestDevice device) {
    return service.request(device.assertion(1)).subscribeAsCompletionStage();
  }
}
