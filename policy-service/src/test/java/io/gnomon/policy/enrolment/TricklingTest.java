package io.gnomon.policy.enrolment;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.policy.PolicyTest;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Flood;
import io.gnomon.testing.LogRecords;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class TricklingTest {

  private static final byte[] ONE_BYTE = {'{'};

  @Inject MeterRegistry meters;

  @Test
  void enrolmentsThatTrickleInHoldNoAdministratorUp() {
    try (var logged = LogRecords.ofEverything()) {
      try (var flood = Flood.http1(220)) {
        flood.begin(220, "/agent/v1/enrolments", null, ONE_BYTE);
        await().until(() -> requests() == 220);

        Callers.admin().get("/api/v1/settings").then().statusCode(200);
        Callers.admin().get("/api/v1/devices").then().statusCode(200);
      }

      await().until(() -> requests() == 0);
      assertThat(logged.messages()).isEmpty();
    }
  }

  private double requests() {
    return meters.get("gnomon.admission.requests").tag("lane", "device").gauge().value();
  }
}
