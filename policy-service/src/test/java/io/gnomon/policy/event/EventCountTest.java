package io.gnomon.policy.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.policy.PolicyTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class EventCountTest {

  @Inject EventWriter writer;

  @Test
  void noMoreBatchesWaitThanTheSettingSays() {
    var metrics = new SimpleMeterRegistry();
    var service = new EventService(writer, () -> 2, new BackgroundTaskRegistry(metrics), metrics);

    var first = accept(service);
    var second = accept(service);

    assertThatThrownBy(accept(service)::join).hasCauseInstanceOf(BusyException.class);
    assertThat(metrics.get("gnomon.events.waiting").gauge().value()).isEqualTo(2);
    assertThat(List.of(first, second)).noneMatch(CompletableFuture::isDone);
    service.stop(new ShutdownEvent());
  }

  private static CompletableFuture<Void> accept(EventService service) {
    var batch = new EventBatchRequest(UUID.randomUUID(), 1, List.of());
    return service
        .accept(new DeviceEvents(UUID.randomUUID().toString(), batch))
        .subscribeAsCompletionStage();
  }
}
