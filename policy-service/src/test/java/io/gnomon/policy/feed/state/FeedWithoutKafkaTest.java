package io.gnomon.policy.feed.state;

import static io.gnomon.policy.feed.state.Organisation.unsanctions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.testing.Management;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
@TestProfile(FewAdmissionsWithoutBrokers.class)
class FeedWithoutKafkaTest {

  @Inject DataSource dataSource;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Test
  void withoutBrokersDevicesOfThisReplicaAreToldAllTheSame() throws SQLException {
    assertThat(bootstrapServers).isEqualTo(FewAdmissionsWithoutBrokers.UNREACHABLE);
    Organisation.enforcesEverything();
    theCatalogWasReadBefore();
    var device = TestDevice.enrolled("LAPTOP-0301");
    try (var stream = DeviceStream.open(device.id())) {
      stream.awaitSnapshot();

      var revision = unsanctions("offline");

      assertThat(stream.awaitRevision(revision).data().at("/upserts/0/value").asText())
          .isEqualTo("offline.example.com");
    }
    Management.request()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"));
  }

  @Test
  void withoutBrokersDevicesThatAnotherReplicaMovedGetThePolicyOfTheirNewGroup()
      throws SQLException {
    var group = Organisation.groupOf("moved");
    var device = TestDevice.enrolled("LAPTOP-0302");
    try (var stream = DeviceStream.open(device.id())) {
      stream.awaitSnapshot();

      execute(
          "update device set group_id = %s, revision = revision + 1, regrouped_at = now() where id = '%s'"
              .formatted(group, device.id()));

      var moved = stream.await(event -> event.data().at("/group/id").asText().equals(group));
      assertThat(moved.name()).isEqualTo("snapshot");
    }
  }

  private void theCatalogWasReadBefore() throws SQLException {
    execute(
        "insert into catalog_app values ('offline', 'Offline',"
            + " '[{\"host\":\"offline.example.com\"}]', 1, now()) on conflict do nothing");
  }

  private void execute(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
