package io.gnomon.policy.feed.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.testing.Contracts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // Reads messages without a channel.
class DeviceGroupFollowerTest {

  @Test
  void theGroupOfADeviceThatALaterVersionWroteIsRead() throws IOException {
    var later = Contracts.laterExample("policy/device").toString();

    var device =
        new DeviceGroupFollower(null, null, new ObjectMapper())
            .read(later.getBytes(StandardCharsets.UTF_8));

    assertThat(device.group()).isEqualTo(new GroupRef("2", "Marketing"));
  }
}
