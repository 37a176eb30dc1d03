package io.gnomon.kit.outbox;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.ServersAway;
import io.gnomon.kit.ServersAway.Attempts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A broker that was not reachable since the start: each message waits for it by itself. */
@DataTest
@TestProfile(ServersAway.class)
class OutboxBrokerAwayTest {

  @Inject Outbox outbox;

  @Test
  void oneMessageAtATimeIsTriedUntilABrokerAnswers() {
    var messages =
        IntStream.range(0, 10)
            .mapToObj(i -> new OutboxRecord("policy.alerts.v1", "key " + i, new byte[1]))
            .toList();

    QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(messages));

    await().until(() -> Attempts.KEYS.size() > 3);
    assertThat(Attempts.KEYS).containsOnly("key 0");
    assertThat(outbox.waiting("policy.alerts.v1")).hasSameSizeAs(messages);
  }
}
