package io.gnomon.policy.devicetoken;

import static io.gnomon.testing.Callers.bearer;
import static io.gnomon.testing.Callers.nobody;
import static io.gnomon.testing.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class DeviceTokenTest {

  @Test
  void aTokenLetsTheDeviceSpeakInItsOwnName() {
    var device = TestDevice.enrolled("LAPTOP-1");

    var answer = device.requestToken(device.assertion(1));

    answer.then().statusCode(201).body("expiresIn", equalTo(900));
    bearer(answer.path("accessToken"))
        .body(Map.of("bootId", UUID.randomUUID(), "sequence", 1, "events", List.of()))
        .post("/agent/v1/events")
        .then()
        .statusCode(204);
    bearer(answer.path("accessToken")).get("/api/v1/settings").then().statusCode(403);
    assertThat(viewer().get("/api/v1/devices/" + device.id()).<String>path("lastSeenAt"))
        .isNotNull();
  }

  @Test
  void anybodyCanVerifyTheToken() throws Exception {
    var device = TestDevice.enrolled("LAPTOP-2");
    String token = device.requestToken(device.assertion(1)).path("accessToken");
    var keys = new JsonWebKeySet(nobody().get("/.well-known/jwks.json").asString());

    var claims =
        new JwtConsumerBuilder()
            .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
            .setExpectedIssuer("https://gnomon.local/devices")
            .setExpectedAudience("gnomon-agent")
            .setRequireExpirationTime()
            .build()
            .processToClaims(token);

    assertThat(claims.getSubject()).isEqualTo(device.id());
    assertThat(claims.getStringListClaimValue("groups")).containsExactly("device");
  }

  @Test
  void aLostAnswerMayBeAskedForAgain() {
    var device = TestDevice.enrolled("LAPTOP-3");
    var assertion = device.assertion(1);
    device.requestToken(assertion).then().statusCode(201);

    var again = device.requestToken(assertion);

    again.then().statusCode(201);
    device.requestToken(device.assertion(2)).then().statusCode(201);
    assertProblem(device.requestToken(assertion), "assertion-invalid");
  }

  @Test
  void aCounterUsedByTwoAssertionsStopsTheDevice() {
    var device = TestDevice.enrolled("LAPTOP-4");
    device.requestToken(device.assertion(7)).then().statusCode(201);

    assertProblem(device.requestToken(device.assertion(7)), "device-cloned");

    assertProblem(device.requestToken(device.assertion(8)), "device-cloned");
    viewer().get("/api/v1/devices/" + device.id()).then().body("state", equalTo("cloned"));
    var credential = TopicRecords.awaitJson("policy.credentials.v1", device.id(), 1).get(0);
    Contracts.assertValid("policy/credential", credential);
    assertThat(credential.get("state").asText()).isEqualTo("revoked");
  }

  @Test
  void oneOfManyWithTheSameCounterWins() throws Exception {
    var device = TestDevice.enrolled("LAPTOP-5");
    Callable<Integer> request = () -> device.requestToken(device.assertion(1)).statusCode();
    var pool = Executors.newFixedThreadPool(8);

    var answers = pool.invokeAll(Collections.nCopies(8, request));

    pool.shutdown();
    var won = 0;
    for (var answer : answers) {
      won += answer.get() == 201 ? 1 : 0;
    }
    assertThat(won).isEqualTo(1);
  }

  @Test
  void anAssertionIsGoodForOneDeviceAndPurposeOnly() {
    var device = TestDevice.enrolled("LAPTOP-6");
    var thief = TestDevice.enrolled("LAPTOP-7");
    thief.setId(device.id());
    var elsewhere = device.claims(1, Duration.ofSeconds(60));
    elsewhere.setAudience("another");
    var asAnother = device.claims(1, Duration.ofSeconds(60));
    asAnother.setIssuer(UUID.randomUUID().toString());
    var withoutId = device.claims(1, Duration.ofSeconds(60));
    withoutId.unsetClaim("jti");
    var withoutCounter = device.claims(1, Duration.ofSeconds(60));
    withoutCounter.setClaim("counter", "1");

    assertProblem(device.requestToken(thief.assertion(1)), "assertion-invalid");
    for (var claims : List.of(elsewhere, asAnother, withoutId, withoutCounter)) {
      assertProblem(device.requestToken(device.sign(claims)), "assertion-invalid");
    }
    assertProblem(
        device.requestToken(device.assertion(1, Duration.ofSeconds(61))), "assertion-invalid");
    assertProblem(device.requestToken(device.assertion(0)), "assertion-invalid");
    assertProblem(device.requestToken("no assertion"), "assertion-invalid");
    device.requestToken(device.assertion(1)).then().statusCode(201);
  }

  @Test
  void aDeviceThatNeverEnrolledIsUnknown() {
    var device = TestDevice.named("LAPTOP-8");
    device.setId(UUID.randomUUID().toString());

    assertProblem(device.requestToken(device.assertion(1)), "device-unknown");
    device.requestToken("x".repeat(5_000)).then().statusCode(400);
  }

  private static void assertProblem(Response answer, String slug) {
    answer.then().statusCode(401).body("type", containsString("/" + slug));
  }
}
