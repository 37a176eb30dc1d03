package io.gnomon.kit.topic;

import static io.gnomon.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.ServiceWithFaults;
import io.gnomon.testing.Management;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@DataTest
@TestProfile(ServiceWithFaults.class)
class TopicPresenceTest {

  @Test
  void aServiceWhoseTopicsWereNeverMadeIsNotReadyAndNamesThem() {
    await()
        .untilAsserted(
            () ->
                Management.request()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body(
                        containsString(
                            ServiceWithFaults.MISSING_TOPIC
                                + " are missing; ./gnomon topics makes them")));
  }
}
