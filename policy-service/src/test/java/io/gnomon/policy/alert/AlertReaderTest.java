package io.gnomon.policy.alert;

import static io.gnomon.testing.Callers.device;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.indicator.KnownIndicators;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class AlertReaderTest {

  /** More than are read at once. */
  private static final int ALERTS = 501;

  private static final int EVENTS_AT_ONCE = 100;

  @Inject AlertReader alerts;

  @Test
  void anAlertThatGetsAttemptsWhileAllAreReadIsAmongThem() {
    KnownIndicators.store();
    var device = TestDevice.enrolled("LAPTOP-0042");
    for (int sent = 0; sent < ALERTS; sent += EVENTS_AT_ONCE) {
      attempt(device, sent, Math.min(sent + EVENTS_AT_ONCE, ALERTS));
    }
    var filter = new AlertFilter();
    filter.device = UUID.fromString(device.id());
    var read = new ArrayList<String>();

    QuarkusTransaction.requiringNew()
        .run(
            () ->
                alerts
                    .matching(filter, AlertSort.ATTEMPTS)
                    .forEach(
                        each -> {
                          if (read.isEmpty()) {
                            // The oldest, which is the last one.
                            attempt(device, 0, 1);
                          }
                          read.add(each.alert().id());
                        }));

    assertThat(read).hasSize(ALERTS).doesNotHaveDuplicates();
  }

  private static void attempt(TestDevice device, int from, int to) {
    List<Map<String, String>> events =
        IntStream.range(from, to)
            .mapToObj(i -> KnownIndicators.blockedDropbox("reader-" + i))
            .toList();
    device(device.id())
        .body(Map.of("bootId", UUID.randomUUID(), "sequence", 1, "events", events))
        .post("/agent/v1/events")
        .then()
        .statusCode(204);
  }
}
