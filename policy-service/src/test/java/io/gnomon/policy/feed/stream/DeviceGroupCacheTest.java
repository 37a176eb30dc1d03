package io.gnomon.policy.feed.stream;

import static io.gnomon.testing.Callers.admin;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.device.DeviceReader;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.feed.state.DeviceStream;
import io.gnomon.policy.feed.state.Organisation;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class DeviceGroupCacheTest {

  @Inject DeviceReader devices;
  @Inject DeviceGroupCache cache;

  @Test
  void oldNewsMovesNoDeviceAndNewNewsDoes() throws Exception {
    var device = TestDevice.enrolled("LAPTOP-0801");
    TopicRecords.awaitJson("policy.devices.v1", device.id(), 1);
    try (var stream = DeviceStream.open(device.id())) {
      stream.awaitSnapshot();

      tell(device.id(), 1, new GroupRef("4001", "Long ago"));
      tell(device.id(), 7, new GroupRef("4002", "Of late"));

      stream.await(event -> event.data().at("/group/id").asText().equals("4002"));
      assertThat(stream.events())
          .noneMatch(event -> event.data().at("/group/id").asText().equals("4001"));
    }
  }

  @Test
  void aNewDeviceIsKnownBeforeItsAnswerIsOut() {
    var device = TestDevice.enrolled("LAPTOP-0802");

    assertThat(cache.find(device.id())).isEqualTo(GroupRef.UNGROUPED);
  }

  @Test
  void aStartReadsTheGroupOfEveryActiveDevice() {
    var group = Organisation.groupOf("started");
    var member = TestDevice.enrolled("LAPTOP-0803", "started");
    var revoked = TestDevice.enrolled("LAPTOP-0804", "started");
    admin().delete("/api/v1/devices/" + revoked.id()).then().statusCode(204);

    var read = new HashMap<String, String>();
    devices.forEachMembership(each -> read.put(each.deviceId(), each.group().id()));

    assertThat(read).containsEntry(member.id(), group).doesNotContainKey(revoked.id());
  }

  @Test
  void otherReplicasReadWhoWasMoved() {
    var before = Instant.now();
    var regrouped = TestDevice.enrolled("LAPTOP-0805", "of-late");
    var tagged = TestDevice.enrolled("LAPTOP-0806");
    var unmoved = TestDevice.enrolled("LAPTOP-0807");

    var group = Organisation.groupOf("of-late");
    admin()
        .body(Map.of("tags", List.of("of-late")))
        .patch("/api/v1/devices/" + tagged.id())
        .then()
        .statusCode(200);

    var read = new HashMap<String, String>();
    devices.forEachRegrouped(before, each -> read.put(each.deviceId(), each.group().id()));
    assertThat(read)
        .containsEntry(regrouped.id(), group)
        .containsEntry(tagged.id(), group)
        .doesNotContainKey(unmoved.id());
  }

  private static void tell(String id, long revision, GroupRef group)
      throws JsonProcessingException, ExecutionException, InterruptedException {
    var message =
        Map.of(
            "id",
            id,
            "name",
            "LAPTOP",
            "state",
            "active",
            "group",
            group,
            "epoch",
            Organisation.epoch(),
            "revision",
            revision);
    try (var producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new ByteArraySerializer())) {
      var body = new ObjectMapper().writeValueAsBytes(message);
      producer.send(new ProducerRecord<>("policy.devices.v1", id, body)).get();
    }
  }
}
