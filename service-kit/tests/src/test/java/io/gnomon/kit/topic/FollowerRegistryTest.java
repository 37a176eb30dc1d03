package io.gnomon.kit.topic;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.LogRecords;
import io.gnomon.testing.Management;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@DataTest
@TestProfile(FollowerRegistryTest.OwnProcess.class)
class FollowerRegistryTest {

  /** A process of its own: one that is not alive stays so. */
  public static final class OwnProcess implements QuarkusTestProfile {}

  @Inject SettingsFollower follower;

  private final String key = UUID.randomUUID().toString();

  @Test
  void afterAnErrorAFollowerGoesOnAndTheProcessIsNotAliveAnyMore() {
    await().until(() -> follower.isRead("settings"));
    assertThat(fault("settings")).isNull();

    follower.meetAnErrorAt("deep" + key);
    TopicRecords.sendJson("policy.settings.v1", "deep" + key, Map.of());
    TopicRecords.sendJson("policy.settings.v1", key, Map.of());

    await().until(() -> follower.settings().contains(key));
    assertThat(fault("settings")).isEqualTo("java.lang.StackOverflowError: made up");
  }

  @Test
  void anErrorThatDelaysRecordsIsLoggedAsOne() {
    await().until(() -> follower.isRead("tags"));
    follower.meetAnErrorAt(key);

    try (var logged = LogRecords.ofEverything()) {
      TopicRecords.sendJson("policy.app-tags.v1", key, Map.of());

      await().until(() -> follower.tags().contains(key));
      assertThat(logged.messages())
          .anyMatch(
              line ->
                  line.contains("records are applied later")
                      && line.endsWith("java.lang.StackOverflowError: made up"));
    }
    assertThat(fault("tags")).isEqualTo("java.lang.StackOverflowError: made up");
  }

  @Test
  void aProcessOneOfWhoseChannelsHasEndedIsNotAlive() {
    await().until(() -> follower.isRead("fragile"));
    assertThat(fault("fragile")).isNull();

    TopicRecords.sendJson("policy.alerts.v1", "fatal" + key, Map.of());

    await().until(() -> fault("fragile") != null);
    assertThat(fault("fragile")).isEqualTo("it has ended: cannot go on");
    assertThat(fault("credentials")).isNull();
  }

  /** What liveness says of the follower of a channel; null while that is alive. */
  private static @Nullable String fault(String channel) {
    var answer = Management.request().get("/q/health/live");
    var fault =
        JsonPath.from(answer.asString())
            .getString(
                "checks.find { it.name == 'background tasks' }?.data?.'topic-follower-%s'"
                    .formatted(channel));
    if (fault != null) {
      assertThat(answer.statusCode()).isEqualTo(503);
    }
    return fault;
  }
}
