package io.gnomon.kit.topic;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.TopicRecords;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.Test;

@DataTest
class TopicReaderTest {

  @Inject SettingsFollower follower;
  @Inject KafkaClientService clients;
  @Inject MeterRegistry meters;

  private final String key = UUID.randomUUID().toString();

  @Test
  void anEmptyTopicIsReadToItsEnd() {
    await().until(() -> follower.isRead("settings") && follower.isRead("credentials"));
  }

  @Test
  void noFollowerIsInAGroupWithAnother() {
    assertThat(clients.getConsumerChannels())
        .hasSizeGreaterThan(1)
        .extracting(this::group)
        .doesNotHaveDuplicates();
  }

  private String group(String channel) {
    KafkaConsumer<Object, Object> consumer = clients.getConsumer(channel);
    Function<Consumer<Object, Object>, String> group = client -> client.groupMetadata().groupId();
    return consumer.runOnPollingThread(group).await().atMost(Duration.ofMinutes(1));
  }

  @Test
  void aRecordThatCannotBeAppliedIsPassedOver() {
    TopicRecords.sendJson("policy.settings.v1", "bad" + key, Map.of());
    TopicRecords.sendJson("policy.settings.v1", key, Map.of());

    await().until(() -> follower.settings().contains(key));
  }

  @Test
  void aRecordThatIsPassedOverIsCounted() {
    await().until(() -> follower.isRead("settings"));
    var before = failures();

    TopicRecords.sendJson("policy.settings.v1", "bad" + key, Map.of());

    await().until(() -> failures() > before);
  }

  private double failures() {
    return meters
        .get("gnomon.background.failures")
        .tag("task", "topic-follower-settings")
        .functionCounter()
        .count();
  }

  @Test
  void ofRecordsThatAreAppliedTogetherOneThatCannotBeReadIsPassedOver() {
    TopicRecords.sendJson("policy.app-tags.v1", "bad" + key, Map.of());
    TopicRecords.sendJson("policy.app-tags.v1", key, Map.of());

    await().until(() -> follower.tags().contains(key));
    assertThat(follower.tags()).doesNotContain("bad" + key);
  }

  @Test
  void recordsThatCannotBeStoredNowAreAppliedLater() {
    follower.failNext(2);

    TopicRecords.sendJson("policy.app-tags.v1", key, Map.of());

    await().until(() -> follower.tags().contains(key));
    assertThat(follower.tags()).containsOnlyOnce(key);
  }
}
