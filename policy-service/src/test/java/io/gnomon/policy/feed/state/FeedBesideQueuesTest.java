package io.gnomon.policy.feed.state;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.testing.Flood;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is promised (changes) does not wait behind what can be repeated. */
@QuarkusTest
@PolicyTest
class FeedBesideQueuesTest {

  private static final int TOKENS = 400;
  private static final int ACKNOWLEDGEMENTS = 4;

  @Inject DataSource database;
  @Inject MeterRegistry meters;

  @Test
  void aChangeReachesDevicesWhileTokensAndAcknowledgementsWait() throws Exception {
    Organisation.enforcesEverything();
    Organisation.knows("queue-app", "Queue", "queue.example.com");
    var device = TestDevice.enrolled("LAPTOP-0603");
    try (var stream = DeviceStream.open(device.id());
        var flood = Flood.http2(4, 500)) {
      var snapshot = stream.awaitSnapshot();
      try (var connection = database.getConnection()) {
        stopWriting(connection);
        askForTokens(flood, device);
        acknowledge(flood, device, snapshot);
        flood.end();
        await().until(() -> waiting("gnomon.device.tokens.waiting") > TOKENS / 2.0);

        var tagged = Organisation.tag("queue-app", Map.of("tag", "unsanctioned"));
        stream.awaitRevision(tagged.extract().jsonPath().getLong("revision"));

        assertThat(flood.answers()).isEmpty();
        connection.rollback();
      }
      await().until(() -> flood.answers().size() == TOKENS + ACKNOWLEDGEMENTS);
      assertThat(flood.answers(201)).isPositive();
      assertThat(flood.answers(204)).isEqualTo(ACKNOWLEDGEMENTS);
    }
  }

  /** Of what is known of devices, until the transaction ends. */
  private static void stopWriting(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("lock table device, enforcement, device_enforcement in share mode");
    }
  }

  private static void askForTokens(Flood flood, TestDevice device) {
    for (int i = 1; i <= TOKENS; i++) {
      var body = "{\"assertion\":\"" + device.assertion(i) + "\"}";
      flood.begin(1, "/agent/v1/tokens", null, body.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void acknowledge(Flood flood, TestDevice device, DeviceStream.Event event) {
    var body =
        "{\"cursor\":\"%s\",\"enforced\":[{\"revision\":%d,\"at\":\"%s\"}]}"
            .formatted(event.id(), event.data().get("revision").asLong(), Instant.now())
            .getBytes(StandardCharsets.UTF_8);
    var token = DeviceStream.token(device.id());
    flood.begin(ACKNOWLEDGEMENTS, "/agent/v1/feed/acknowledgements", token, body);
  }

  private double waiting(String queue) {
    return meters.get(queue).gauge().value();
  }
}
