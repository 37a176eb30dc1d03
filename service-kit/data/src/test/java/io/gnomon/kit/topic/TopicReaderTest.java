package io.gnomon.kit.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.TopicRecords;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@DataTest
class TopicReaderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject SettingsFollower follower;

  private final String key = UUID.randomUUID().toString();

  @Test
  void anEmptyTopicIsReadToItsEnd() {
    await()
        .atMost(PATIENCE)
        .until(() -> follower.isRead("settings") && follower.isRead("credentials"));
  }

  @Test
  void aRecordThatCannotBeAppliedIsPassedOver() {
    TopicRecords.sendJson("policy.settings.v1", "bad" + key, Map.of());
    TopicRecords.sendJson("policy.settings.v1", key, Map.of());

    await().atMost(PATIENCE).until(() -> follower.settings().contains(key));
  }

  @Test
  void recordsThatCannotBeStoredNowAreAppliedLater() {
    follower.failNext(2);

    TopicRecords.sendJson("policy.app-tags.v1", key, Map.of());

    await().atMost(PATIENCE).until(() -> follower.tags().contains(key));
    assertThat(follower.tags()).containsOnlyOnce(key);
  }
}
