package io.gnomon.discovery.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gnomon.discovery.directory.AppTagFollower.AppTagMessage;
import io.gnomon.discovery.directory.DeviceFollower.DeviceMessage;
import io.gnomon.discovery.directory.SettingFollower.SettingMessage;
import io.gnomon.kit.topic.CompactedTable;
import io.gnomon.kit.topic.Versioned;
import io.gnomon.testing.Contracts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DirectoryMessagesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theExamplesOfTheContractsAreRead() {
    assertThat(read(SettingMessage.class, "policy/setting").value()).isEqualTo("true");
    assertThat(read(SettingMessage.class, "policy/time-zone-setting").value())
        .isEqualTo("Asia/Kolkata");
    assertThat(read(AppTagMessage.class, "policy/app-tag").tag()).isEqualTo("unsanctioned");
    var device = read(DeviceMessage.class, "policy/device");
    assertThat(device.name()).isEqualTo("LAPTOP-0042");
    assertThat(device.group()).isEqualTo(new DeviceGroup("2", "Marketing"));
  }

  @Test
  void theGreaterEpochAndRevisionHoldsWhateverTheOrder() {
    var table = new CompactedTable<>(SettingMessage.class);

    table.apply(setting("second", 1, 2, 0));
    table.apply(setting("first", 1, 1, 1));
    assertThat(table.get("s").map(SettingMessage::value)).contains("second");
    table.apply(setting("restored", 2, 1, 2));
    assertThat(table.get("s").map(SettingMessage::value)).contains("restored");
  }

  @Test
  void readingTheTopicAgainDoesNotUndoATombstone() {
    var table = new CompactedTable<>(SettingMessage.class);
    table.apply(setting("first", 1, 1, 0));
    table.apply(new ConsumerRecord<>("t", 0, 1, "s", null));

    table.apply(setting("first", 1, 1, 0));
    assertThat(table.get("s")).isEmpty();

    table.apply(setting("anew", 1, 1, 2));
    assertThat(table.get("s").map(SettingMessage::value)).contains("anew");
  }

  private static <T extends Versioned> T read(Class<T> type, String message) {
    var table = new CompactedTable<>(type);
    table.apply(record(Contracts.laterExample(message).toString(), 0));
    return table.get("s").orElseThrow();
  }

  private static ConsumerRecord<String, byte[]> setting(
      String value, long epoch, long revision, long offset) {
    ObjectNode setting = JSON.createObjectNode();
    setting.put("name", "s").put("value", value).put("epoch", epoch).put("revision", revision);
    return record(setting.toString(), offset);
  }

  private static ConsumerRecord<String, byte[]> record(String json, long offset) {
    try {
      return new ConsumerRecord<>("t", 0, offset, "s", JSON.writeValueAsBytes(JSON.readTree(json)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
