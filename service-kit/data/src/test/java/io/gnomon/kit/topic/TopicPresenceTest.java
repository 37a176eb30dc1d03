package io.gnomon.kit.topic;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.ServiceWithFaults;
import io.gnomon.testing.Management;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@DataTest
@TestProfile(ServiceWithFaults.class)
class TopicPresenceTest {

  @Inject TopicPresenceRegistry topics;

  @Test
  void aServiceWhoseTopicsWereNeverMadeIsNotReadyAndNamesThem() {
    await().until(() -> !topics.missing().isEmpty());

    assertThat(topics.missing()).containsExactly(ServiceWithFaults.MISSING_TOPIC);
    Management.request()
        .get("/q/health/ready")
        .then()
        .statusCode(503)
        .body(
            containsString(
                ServiceWithFaults.MISSING_TOPIC + " are missing; ./gnomon topics makes them"));
  }
}
