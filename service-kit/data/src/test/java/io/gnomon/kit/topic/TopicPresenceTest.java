package io.gnomon.kit.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.Management;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@DataTest
@TestProfile(TopicPresenceTest.ATopicWasNeverMade.class)
class TopicPresenceTest {

  /** One that a channel reads. */
  public static final class ATopicWasNeverMade implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("mp.messaging.incoming.tags.topic", "never.made.v1");
    }
  }

  @Inject TopicPresenceRegistry topics;

  @Test
  void aServiceWhoseTopicsWereNeverMadeIsNotReadyAndNamesThem() {
    await().until(() -> !topics.missing().isEmpty());

    assertThat(topics.missing()).containsExactly("never.made.v1");
    Management.request()
        .get("/q/health/ready")
        .then()
        .statusCode(503)
        .body(containsString("never.made.v1 are missing; ./gnomon topics makes them"));
  }
}
