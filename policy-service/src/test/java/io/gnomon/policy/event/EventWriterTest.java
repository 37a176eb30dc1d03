package io.gnomon.policy.event;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.indicator.KnownIndicators;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches that are stored in one transaction. */
@QuarkusTest
@PolicyTest
class EventWriterTest {

  private static final Optional<PolicyProblem> ACCEPTED = Optional.empty();

  @Inject EventWriter writer;
  @Inject DataSource dataSource;

  private final UUID boot = UUID.randomUUID();

  @BeforeEach
  void indicatorsAreKnown() {
    KnownIndicators.store();
  }

  @Test
  void eachDeviceHasItsOwnAnswerAndItsOwnAlert() {
    var one = TestDevice.enrolled("LAPTOP-0061");
    var two = TestDevice.enrolled("LAPTOP-0062");
    var revoked = TestDevice.enrolled("LAPTOP-0063");
    admin().delete("/api/v1/devices/" + revoked.id() + "?reason=lost").then().statusCode(204);

    var refused =
        writer.store(
            List.of(
                events(one.id(), 1, 2),
                events(revoked.id(), 1, 1),
                events(UUID.randomUUID().toString(), 1, 1),
                events("no id", 1, 1),
                events(two.id(), 1, 3)));

    assertThat(refused)
        .containsExactly(
            ACCEPTED,
            Optional.of(PolicyProblem.DEVICE_REVOKED),
            Optional.of(PolicyProblem.DEVICE_UNKNOWN),
            Optional.of(PolicyProblem.DEVICE_UNKNOWN),
            ACCEPTED);
    assertAttempts(one, 2);
    assertAttempts(two, 3);
    assertAttempts(revoked, 0);
  }

  @Test
  void batchesOfOneBootAreCountedOnceAndInTheirOrder() {
    var device = TestDevice.enrolled("LAPTOP-0064");
    var other = TestDevice.enrolled("LAPTOP-0065");

    writer.store(
        List.of(
            events(device.id(), 2, 10),
            events(other.id(), 1, 1),
            events(device.id(), 1, 1),
            events(device.id(), 2, 10)));
    writer.store(List.of(events(device.id(), 2, 10), events(device.id(), 3, 100)));

    assertAttempts(device, 111);
    assertAttempts(other, 1);
  }

  @Test
  void ofADeviceThatMakesBootsUpTheLatestAreKnown() throws SQLException {
    var device = TestDevice.enrolled("LAPTOP-0066");

    UUID last = boot;
    for (int i = 0; i < 200; i++) {
      last = UUID.randomUUID();
      writer.store(List.of(events(device.id(), last, 2, 0)));
    }
    writer.store(List.of(events(device.id(), boot, 1, 3), events(device.id(), last, 3, 4)));
    writer.store(List.of(events(device.id(), boot, 1, 3), events(device.id(), last, 3, 4)));

    assertThat(watermarks(device)).isEqualTo(100);
    assertAttempts(device, 7);
  }

  private long watermarks(TestDevice device) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement =
            connection.prepareStatement(
                "select count(*) from event_watermark where device_id = ?")) {
      statement.setObject(1, UUID.fromString(device.id()));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private DeviceEvents events(String deviceId, long sequence, int count) {
    return events(deviceId, boot, sequence, count);
  }

  private static DeviceEvents events(String deviceId, UUID boot, long sequence, int count) {
    var event =
        new AgentEvent(
            "blocked",
            Instant.now().toString(),
            "ada@example.org",
            KnownIndicators.DROPBOX,
            null,
            "www.dropbox.com",
            null);
    return new DeviceEvents(
        deviceId, new EventBatchRequest(boot, sequence, Collections.nCopies(count, event)));
  }

  private static void assertAttempts(TestDevice device, int count) {
    viewer()
        .get("/api/v1/alerts?device=" + device.id())
        .then()
        .statusCode(200)
        .body("items.collect { it.count }.sum() ?: 0", equalTo(count));
  }
}
