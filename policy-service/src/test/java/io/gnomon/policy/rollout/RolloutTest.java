package io.gnomon.policy.rollout;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.gnomon.kit.text.TimestampText;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.feed.state.DeviceStream;
import io.gnomon.policy.feed.state.Organisation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@PolicyTest
class RolloutTest {

  @Inject MeterRegistry meters;

  @Test
  void aRevisionIsCountedDeviceByDeviceWithTheTimesOfTheirClocks() {
    Organisation.enforcesEverything();
    Organisation.knows("rollout", "Rollout", "rollout.example.com");
    var quick = TestDevice.enrolled("A-LAPTOP-0401");
    var slow = TestDevice.enrolled("A-LAPTOP-0402");
    var behind = TestDevice.enrolled("A-LAPTOP-0403");
    var silent = TestDevice.enrolled("A-LAPTOP-0404");
    var before = rollout(Organisation.revision());
    var revision = Organisation.unsanctions("rollout");
    var made = Instant.parse(rollout(revision).getString("at"));

    try (var stream = DeviceStream.open(silent.id())) {
      var cursor = stream.awaitSnapshot().id();
      quick.acknowledge(cursor, revision, made.plusMillis(1));
      quick.acknowledge(cursor, revision, made.plusMillis(900));
      slow.acknowledge(cursor, revision, made.plusMillis(3));
      behind.acknowledge(cursor, revision, made.minusSeconds(60));

      var rollout = rollout(revision);
      assertThat(rollout.getLong("devices")).isEqualTo(before.getLong("devices"));
      assertThat(rollout.getLong("enforced")).isEqualTo(3);
      assertThat(rollout.getLong("pending")).isEqualTo(rollout.getLong("devices") - 3);
      assertThat(rollout.getLong("connected")).isPositive();
      assertThat(times(rollout)).containsExactly(1, 3, 3);
      assertThat(rollout.getBoolean("waiting.find { it.id == '" + silent.id() + "' }.connected"))
          .isTrue();
    }
    admin()
        .get("/api/v1/devices/" + quick.id())
        .then()
        .body("enforced.revision", equalTo((int) revision));
  }

  @Test
  void whatWasNotMadeCannotBeEnforced() {
    var device = TestDevice.enrolled("LAPTOP-0405");
    try (var stream = DeviceStream.open(device.id())) {
      var cursor = stream.awaitSnapshot().id();

      device.acknowledge(cursor, Organisation.revision() + 1_000, Instant.now());

      admin().get("/api/v1/devices/" + device.id()).then().body("enforced", equalTo(null));
    }
    viewer().get("/api/v1/feed/revisions/99999999/rollout").then().statusCode(404);
  }

  @Test
  void aCursorOfNobodyIsNoErrorAndAcknowledgesNothing() {
    var device = TestDevice.enrolled("LAPTOP-0406");
    var revision = Organisation.revision();
    var before = rollout(revision).getLong("enforced");

    device.acknowledge("nonsense", revision, Instant.now());

    admin()
        .get("/api/v1/devices/" + device.id())
        .then()
        .statusCode(200)
        .body("enforced", equalTo(null));
    assertThat(rollout(revision).getLong("enforced")).isEqualTo(before);
  }

  @Test
  void whatIsAcknowledgedTwiceIsCountedOnceAndAnOlderRevisionTakesNothingBack() {
    var device = TestDevice.enrolled("LAPTOP-0407");
    var revision = Organisation.revision();
    try (var stream = DeviceStream.open(device.id())) {
      var cursor = stream.awaitSnapshot().id();
      var first = Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
      device.acknowledge(cursor, revision, first);
      var enforced = rollout(revision).getLong("enforced");

      device.acknowledge(cursor, revision, Instant.now());
      device.acknowledge(cursor, revision - 1, Instant.now());

      assertThat(rollout(revision).getLong("enforced")).isEqualTo(enforced);
      admin()
          .get("/api/v1/devices/" + device.id())
          .then()
          .body("enforced.revision", equalTo((int) revision))
          .body("enforced.at", equalTo(TimestampText.of(first)));
    }
  }

  @Test
  void onlyWhoWasConnectedWhenARevisionWasMadeCountsForTheServiceLevel() {
    Organisation.enforcesEverything();
    Organisation.knows("level", "Level", "level.example.com");
    var connected = TestDevice.enrolled("LAPTOP-0408");
    var away = TestDevice.enrolled("LAPTOP-0409");
    try (var stream = DeviceStream.open(connected.id())) {
      stream.awaitSnapshot();
      var revision = Organisation.unsanctions("level");
      var cursor = stream.awaitRevision(revision).id();
      var made = Instant.parse(rollout(revision).getString("at"));
      var before = enforcement().count();
      var secondsBefore = enforcement().totalTime(TimeUnit.SECONDS);

      try (var late = DeviceStream.open(away.id())) {
        away.acknowledge(late.awaitSnapshot().id(), revision, Instant.now());
      }
      connected.acknowledge(cursor, revision, made.plusMillis(1));
      connected.acknowledge(cursor, revision, made.plusMillis(1));

      assertThat(enforcement().count() - before).isEqualTo(1);
      assertThat(enforcement().totalTime(TimeUnit.SECONDS) - secondsBefore)
          .isCloseTo(0.001, within(1e-9));
    }
  }

  @Test
  void whoLagsBehindARevisionIsListedAndExported() {
    Organisation.enforcesEverything();
    Organisation.knows("lag", "Lag", "lag.example.com");
    var revision = Organisation.unsanctions("lag");
    var mark = UUID.randomUUID().toString();
    var names = Stream.of("A", "B", "C", "D").map(each -> each + "-" + mark).toList();
    var devices = names.stream().map(TestDevice::enrolled).toList();
    admin().delete("/api/v1/devices/" + devices.get(3).id()).then().statusCode(204);
    try (var stream = DeviceStream.open(devices.get(1).id())) {
      devices.get(1).acknowledge(stream.awaitSnapshot().id(), revision, Instant.now());
    }

    var first = lagging(revision, mark, Map.of("limit", 1));

    assertThat(first.getList("items.name")).containsExactly(names.get(0));
    assertThat(first.getLong("total")).isEqualTo(2);
    var next = lagging(revision, mark, Map.of("limit", 1, "cursor", first.getString("nextCursor")));
    assertThat(next.getList("items.name")).containsExactly(names.get(2));
    assertThat(next.getString("nextCursor")).isNull();
    assertThat(lagging(revision, mark, Map.of("group", "987654")).getList("items")).isEmpty();
    assertThat(lagging(revision, mark, Map.of("name", mark)).getList("items")).isEmpty();
    var named = lagging(revision, mark, Map.of("name", names.get(0).toLowerCase(Locale.ROOT)));
    assertThat(named.getList("items.name")).containsExactly(names.get(0));
    assertThat(lagging(revision + 1_000, mark, Map.of()).getList("items.name"))
        .containsExactlyElementsOf(names.subList(0, 3));
    viewer()
        .queryParams("q", mark, "behindRevision", revision, "format", "ndjson")
        .get("/api/v1/devices")
        .then()
        .body(stringContainsInOrder(names.get(0), names.get(2)))
        .body(not(containsString(names.get(1))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "99999999999999999999"})
  void onlyAPositiveNumberIsARevisionToLagBehind(String revision) {
    viewer()
        .queryParam("behindRevision", revision)
        .get("/api/v1/devices")
        .then()
        .statusCode(400)
        .body("detail", containsString("behindRevision"));
  }

  private static JsonPath lagging(long revision, String name, Map<String, ?> page) {
    return viewer()
        .queryParams("q", name.toUpperCase(Locale.ROOT), "behindRevision", revision)
        .queryParams(page)
        .get("/api/v1/devices")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private Timer enforcement() {
    return meters.get("gnomon.rollout.enforcement").timer();
  }

  private static List<Integer> times(JsonPath rollout) {
    return Stream.of("p50Millis", "p99Millis", "maxMillis").map(rollout::getInt).toList();
  }

  private static JsonPath rollout(long revision) {
    return viewer()
        .get("/api/v1/feed/revisions/" + revision + "/rollout")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
