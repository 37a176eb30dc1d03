package io.gnomon.policy.devicegroup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.PolicyTest;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class DeviceGroupCountTest {

  @Inject DeviceGroupService groups;
  @Inject Database database;

  @Test
  @TestTransaction
  void besideTheOneOfDevicesThatNoRuleMatchesThereAreFiveHundred() {
    database.update(
        """
        insert into device_group (name, rank, rule)
        select 'Full ' || number, 1000000 + number, '{"conditions":[]}'
        from generate_series(1, 501 - (select count(*) from device_group)) as number
        """);
    var oneMore = new DeviceGroupRequest("One more", 1, new GroupRule(List.of()));

    assertThatThrownBy(() -> groups.create(oneMore, "ada"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("There are 500 groups already");
  }
}
