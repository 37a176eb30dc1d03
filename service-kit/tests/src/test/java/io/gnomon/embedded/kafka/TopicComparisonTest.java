package io.gnomon.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gnomon.embedded.postgres.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicComparisonTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @Test
  void whatIsMissingIsMadeOnceAndWhatDiffersIsNamedAndLeft(@TempDir Path folder) throws Exception {
    try (var broker = KafkaBroker.start(folder, FreePort.any(), FreePort.any())) {
      var client = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
      makeByHand(client, new NewTopic("policy.settings.v1", 2, (short) 1));
      var all = Topics.fromContracts().topics().size();

      awaitMissing(client, all - 1);
      var first = TopicComparison.ensure(client, 1);
      awaitMissing(client, 0);
      var second = TopicComparison.ensure(client, 1);

      assertThat(first.made()).hasSize(all - 1).doesNotContain("policy.settings.v1");
      assertThat(second.made()).isEmpty();
      assertThat(second.missing()).isEmpty();
      assertThat(second.differences())
          .containsExactly(
              "policy.settings.v1: partitions is 2, the contracts say 1",
              "policy.settings.v1: cleanup.policy is delete, the contracts say compact",
              "policy.settings.v1: min.cleanable.dirty.ratio is 0.5, the contracts say 0.1");
    }
  }

  @Test
  void threeReplicasAreWrittenByTwoBeforeTheyCount() {
    var topic = Topics.fromContracts().topics().get(0);

    assertThat(topic.settings((short) 3)).containsEntry("min.insync.replicas", "2");
    assertThat(topic.settings((short) 1)).doesNotContainKey("min.insync.replicas");
    assertThat(topic.on((short) 3).replicationFactor()).isEqualTo((short) 3);
  }

  /** The broker hears a moment later of what the controller has made. */
  private static void awaitMissing(Map<String, String> client, int count) {
    await()
        .atMost(TIMEOUT)
        .untilAsserted(() -> assertThat(TopicComparison.of(client, 1).missing()).hasSize(count));
  }

  private static void makeByHand(Map<String, String> client, NewTopic topic) throws Exception {
    try (var admin = Admin.create(Map.<String, Object>copyOf(client))) {
      admin.createTopics(List.of(topic)).all().get();
    }
  }
}
