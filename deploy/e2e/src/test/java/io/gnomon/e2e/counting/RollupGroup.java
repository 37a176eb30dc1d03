package io.gnomon.e2e.counting;

import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.local.installation.Part;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.GroupState;

/** The consumer group of the roll-up as the broker sees it. */
final class RollupGroup {

  private static final String GROUP = "discovery-rollup";
  private static final int PARTITIONS = 12;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private RollupGroup() {}

  /** Waits until the group has exactly so many members, who share all partitions. */
  static void awaitMembers(int count) {
    var settings = new HashMap<String, Object>(stack().kafkaClientSettings());
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker());
    try (var admin = Admin.create(settings)) {
      await()
          .atMost(TIMEOUT)
          .untilAsserted(
              () -> {
                var group = describe(admin);
                assertThat(group.groupState()).isEqualTo(GroupState.STABLE);
                assertThat(group.members())
                    .hasSize(count)
                    .allSatisfy(member -> assertThat(partitions(member)).isPositive());
                assertThat(group.members().stream().mapToInt(RollupGroup::partitions).sum())
                    .isEqualTo(PARTITIONS);
              });
    }
  }

  private static ConsumerGroupDescription describe(Admin admin)
      throws ExecutionException, InterruptedException {
    return admin.describeConsumerGroups(List.of(GROUP)).all().get().values().iterator().next();
  }

  private static int partitions(MemberDescription member) {
    return member.assignment().topicPartitions().size();
  }

  private static String broker() {
    return "127.0.0.1:" + stack().ports().of(Part.KAFKA);
  }
}
