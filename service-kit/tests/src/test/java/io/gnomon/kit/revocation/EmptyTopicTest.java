package io.gnomon.kit.revocation;

import static io.gnomon.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.identity.Caller;
import io.gnomon.kit.identity.RevocationRegistry;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.topic.NewBroker;
import io.gnomon.kit.topic.TopicReader;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Management;
import io.gnomon.testing.RevocationMarker;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A topic that has been made anew, or of a new installation. */
@DataTest
@WithTestResource(value = NewBroker.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class EmptyTopicTest {

  @Inject TopicReader topics;
  @Inject RevocationRegistry revocations;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  private final String token = Callers.token(Callers.VIEWER, Roles.VIEWER);

  @Test
  void nobodyIsLetInUntilPolicyServiceHasMarkedIt() throws InterruptedException {
    await().until(() -> topics.isRead("credentials"));
    assertNobodyIsLetIn();

    // The first of all that are to come.
    TopicRecords.sendJson("policy.credentials.v1", "leaked", revoked("leaked"));
    await().until(() -> revocations.isRevoked(caller("leaked")));
    assertNobodyIsLetIn();

    RevocationMarker.write(brokers, Map.of());
    await().until(() -> status() == 200);
    await().until(() -> Management.request().get("/q/health/ready").statusCode() == 200);
  }

  private void assertNobodyIsLetIn() {
    assertThat(status()).isEqualTo(503);
    Management.request().get("/q/health/ready").then().statusCode(503);
  }

  private int status() {
    return given().auth().oauth2(token).get("/api/v1/me").statusCode();
  }

  private static Map<String, String> revoked(String id) {
    return Map.of("id", id, "kind", "token", "state", "revoked", "at", "2026-03-02T09:30:00.000Z");
  }

  private static Caller caller(String subject) {
    return new Caller("issuer", subject, Optional.empty(), Instant.EPOCH);
  }
}
