package io.gnomon.policy.alert;

import io.gnomon.matching.indicator.AppRef;
import io.gnomon.policy.Severity;
import io.gnomon.policy.alert.triage.AlertStatus;
import io.gnomon.policy.attempt.AttemptKind;
import io.gnomon.testing.Contracts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AlertMessageTest {

  @Test
  void theMessageIsTheOneOfTheContract() {
    var message =
        new Alert(
            "1001",
            "Unsanctioned cloud app access was blocked",
            Severity.INFORMATIONAL,
            AlertStatus.NEW,
            AttemptKind.BLOCKED,
            new AppRef("dropbox", "Dropbox"),
            "41",
            new Alert.Attempts(
                new Alert.DeviceRef("0b9c1b1e-5a52-4f0e-9a56-0c3f4f1f6a01", "LAPTOP-0042"),
                "ada@example.org",
                "www.dropbox.com",
                "https://www.dropbox.com/home",
                3,
                Instant.parse("2026-03-02T09:21:10Z"),
                Instant.parse("2026-03-02T09:24:00Z")));

    Contracts.assertWritesExample("policy/alert", message);
  }
}
