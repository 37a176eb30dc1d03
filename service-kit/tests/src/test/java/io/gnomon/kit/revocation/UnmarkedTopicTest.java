package io.gnomon.kit.revocation;

import static io.gnomon.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.identity.Caller;
import io.gnomon.kit.identity.RevocationRegistry;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.topic.OlderBroker;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Management;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Beside a policy-service of the version before. */
@Tag("full")
@DataTest
@WithTestResource(value = OlderBroker.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class UnmarkedTopicTest {

  @Inject RevocationRegistry revocations;

  @Test
  void aTopicWithRevocationsNeedsNoMarker() {
    var token = Callers.token(Callers.VIEWER, Roles.VIEWER);

    await().until(() -> Management.request().get("/q/health/ready").statusCode() == 200);

    given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200);
    var leaked = new Caller("issuer", "leaked", Optional.empty(), Instant.EPOCH);
    assertThat(revocations.isRevoked(leaked)).isTrue();
  }
}
