package io.gnomon.policy.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.policy.device.DevicePublisher.DeviceMessage;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.testing.Contracts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeviceMessageTest {

  @Test
  void theMessageIsTheOneOfTheContract() {
    Contracts.assertWritesExample("policy/device", message(DeviceState.ACTIVE));
  }

  @Test
  void aClonedDeviceIsARevokedOneToOthers() {
    var message = message(DeviceState.CLONED);

    Contracts.assertValid("policy/device", new ObjectMapper().valueToTree(message));
    assertThat(message.state()).isEqualTo("revoked");
    assertThat(message.group()).isNull();
  }

  private static DeviceMessage message(DeviceState state) {
    var row = new DeviceEntity();
    row.id = UUID.fromString("0b9c1b1e-5a52-4f0e-9a56-0c3f4f1f6a01");
    row.name = "LAPTOP-0042";
    row.osPlatform = "Windows11";
    row.domain = "example.org";
    row.tags = new String[] {"marketing"};
    row.state = state.text();
    row.revision = 5;
    return DeviceMessage.of(row, new GroupRef("2", "Marketing"), 1);
  }
}
