package io.gnomon.policy.devicegroup;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.database.Database;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.device.DeviceReader;
import io.gnomon.policy.device.DeviceReader.Membership;
import io.gnomon.policy.devicegroup.GroupCondition.ConditionOperator;
import io.gnomon.policy.devicegroup.GroupCondition.ConditionProperty;
import io.gnomon.testing.Patience;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Groups and who is in them are read as of one moment, also while a group is made. */
@QuarkusTest
@PolicyTest
class GroupMomentTest {

  private static final String READER = "reads-groups";

  private static final String WAITS =
      """
      select 1 from pg_stat_activity
      where datname = current_database() and application_name = ? and wait_event_type = 'Lock'
      """;

  @Inject DeviceGroupService groups;
  @Inject DeviceReader devices;
  @Inject Database database;

  @Test
  void whoIsMovedWhileAllAreReadIsReadAsBefore() {
    var device = TestDevice.enrolled("LAPTOP-0811", "moved-meanwhile");
    var before = read(device, devices::forEachMembership);

    var read = readWhileGroupIsMade("moved-meanwhile", device, devices::forEachMembership);

    assertThat(read).isEqualTo(before).hasSize(1);
  }

  @Test
  void whoIsMovedWhileMovesAreReadIsReadTheNextTime() {
    var start = Instant.now();
    var device = TestDevice.enrolled("LAPTOP-0812", "moved-late");
    Consumer<Consumer<Membership>> moves = each -> devices.forEachRegrouped(start, each);

    var read = readWhileGroupIsMade("moved-late", device, moves);

    assertThat(read).isEmpty();
    assertThat(read(device, moves))
        .extracting(each -> each.group().name())
        .containsExactly("Group of moved-late");
  }

  /** Makes it when groups have been read, and devices have not. */
  private List<Membership> readWhileGroupIsMade(
      String tag, TestDevice device, Consumer<Consumer<Membership>> reader) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              database.update("lock table feed_head in access exclusive mode");
              var reading = CompletableFuture.supplyAsync(() -> read(device, reader));
              Patience.await().until(() -> database.exists(WAITS, READER));
              groups.create(new DeviceGroupRequest("Group of " + tag, 1, ruleOf(tag)), "ada");
              return reading;
            })
        .join();
  }

  private List<Membership> read(TestDevice device, Consumer<Consumer<Membership>> reader) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              database.update("set local application_name = '%s'".formatted(READER));
              var read = new ArrayList<Membership>();
              reader.accept(read::add);
              read.removeIf(each -> !each.deviceId().equals(device.id()));
              return read;
            });
  }

  private static GroupRule ruleOf(String tag) {
    return new GroupRule(
        List.of(
            new GroupCondition(
                ConditionProperty.TAG, ConditionOperator.EQUALS, List.of(tag), false)));
  }
}
