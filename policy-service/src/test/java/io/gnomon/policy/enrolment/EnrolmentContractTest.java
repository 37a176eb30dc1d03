package io.gnomon.policy.enrolment;

import io.gnomon.policy.device.Device;
import io.gnomon.policy.device.DeviceState;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.devicetoken.TokenResponse;
import io.gnomon.testing.Contracts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrolmentContractTest {

  @Test
  void theAnswerIsWrittenAsInTheContract() {
    var example = Contracts.example("agent/enrolment");
    var device =
        new Device(
            example.get("deviceId").asText(),
            "LAPTOP-0042",
            "Windows11",
            null,
            List.of(),
            new GroupRef("2", "Marketing"),
            DeviceState.ACTIVE,
            Instant.EPOCH,
            null);
    var token = new TokenResponse(example.get("accessToken").asText(), 900);

    Contracts.assertWritesExample("agent/enrolment", EnrolmentResponse.of(device, token));
  }
}
