package io.gnomon.catalog.probe;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.CloudAppTopic;
import io.gnomon.catalog.layer.ClaimedDomains;
import io.gnomon.catalog.layer.LayerEntryStore;
import io.gnomon.catalog.layer.LayerSource;
import io.gnomon.catalog.probe.site.TestCertificates;
import io.gnomon.catalog.probe.site.TestSite;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.TopicRecords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@QuarkusTest
@TestProfile(ProbeOn.class)
@CatalogTest
class ProbeTest {

  private static final AtomicInteger APPS = new AtomicInteger();
  private static final String TOPIC = "discovery.app-usage.v1";
  private static final String FACTOR = "factors.find { it.id == '%s' }.%s";
  @Inject LayerEntryStore layers;
  @Inject Clock clock;

  private final String name = "probe-harbour-" + APPS.incrementAndGet();
  private final String appId = "custom." + name;
  private final String path = "/api/v1/apps/" + appId;

  // The authority is none that this service trusts, which is a finding, too.
  private final TestSite site = TestSite.with(TestCertificates.GOOD);

  @AfterEach
  void stop() {
    site.close();
    Callers.analyst().delete("/api/v1/custom-apps/" + appId);
    Callers.analyst().delete("/api/v1/custom-apps/" + appId + "-of-old");
  }

  @Test
  void whatIsSeenOfAnAppIsAFactOfIt() {
    add("");

    Callers.analyst()
        .post(path + "/probes")
        .then()
        .statusCode(202)
        .body("appId", equalTo(appId))
        .body("dueAt", notNullValue());

    awaitProbe();
    var app = app();
    assertFact(app, "encryptionProtocol", "tls1_3", "probe");
    assertFact(app, "trustedCertificate", "false", "probe");
    assertFact(app, "validCertificateName", "true", "probe");
    assertThat(app.getString(FACTOR.formatted("trustedCertificate", "asOf")))
        .isEqualTo(LocalDate.now(clock).toString());
    assertThat(app.getString(FACTOR.formatted("headerXFrameOptions", "source"))).isNull();
    CloudAppTopic.await(appId, all -> all.size() == 2);
    Callers.admin()
        .get("/api/v1/catalog-audit")
        .then()
        .body("items.findAll { it.subject == '" + appId + "' }.action", hasItem("probe.asked"))
        .body("items.findAll { it.subject == '" + appId + "' }.action", hasItem("probe.found"));
  }

  @Test
  void whatCouldNotBeSeenIsExplained() {
    add("");

    Callers.analyst().post(path + "/probes").then().statusCode(202);

    awaitProbe();
    latest(path)
        .statusCode(200)
        .body("failures.reason", hasItem("badCertificate"))
        .body("failures.detail", hasItem(startsWith("home page: localhost: no trusted authority")));
    Callers.admin()
        .get("/api/v1/probe")
        .then()
        .statusCode(200)
        .body("enabled", equalTo(true))
        .body("probed", greaterThan(0))
        .body("failures.badCertificate", greaterThan(0))
        .body("failed.appId", hasItem(appId));
  }

  @Test
  void whatIsNotSeenAgainStaysForAWhile() {
    add("");
    Callers.analyst().post(path + "/probes").then().statusCode(202);
    awaitProbe();
    var before = latest(path).extract().jsonPath().getString("probedAt");

    site.close();
    Callers.analyst().post(path + "/probes").then().statusCode(202);

    await()
        .untilAsserted(
            () ->
                latest(path)
                    .body("probedAt", not(equalTo(before)))
                    .body("failures.reason", hasItem("unreachable")));
    assertFact(app(), "encryptionProtocol", "tls1_3", "probe");
  }

  @Test
  void whatAPersonSaysIsBeforeWhatIsSeen() {
    add(", \"trustedCertificate\": \"true\"");

    Callers.analyst().post(path + "/probes").then().statusCode(202);

    awaitProbe();
    assertThat(app().getString(FACTOR.formatted("trustedCertificate", "value"))).isEqualTo("true");
    assertFact(app(), "validCertificateName", "true", "probe");
  }

  @Test
  void anAppThatIsUsedIsLookedAt() {
    add("");

    TopicRecords.send(TOPIC, "garbage", "{".getBytes(StandardCharsets.UTF_8));
    TopicRecords.send(TOPIC, appId, "{\"appId\": \"x\"}".getBytes(StandardCharsets.UTF_8));
    used(appId, LocalDate.now(clock));

    awaitProbe();
    assertFact(app(), "trustedCertificate", "false", "probe");
  }

  @Test
  void anAppThatNobodyUsesAnyMoreIsLeftAlone() {
    add("");
    add(name + "-of-old", "");

    used(appId + "-of-old", LocalDate.of(2020, 2, 29));
    await().untilAsserted(() -> latest(path + "-of-old").statusCode(200));
    used(appId, LocalDate.now(clock));

    // Due after the other one, which would have been looked at before it.
    awaitProbe();
    latest(path + "-of-old")
        .body("wantedAt", equalTo("2020-03-01T00:00:00.000Z"))
        .body("probedAt", nullValue());
  }

  @Test
  void thatAnAppWasLookedAtMakesNobodyItsOwner() {
    add("");
    Callers.analyst().post(path + "/probes").then().statusCode(202);
    awaitProbe();

    var claims =
        QuarkusTransaction.requiringNew().call(() -> layers.claimsExcept(LayerSource.BUNDLE));

    assertThat(claims).extracting(ClaimedDomains::source).doesNotContain(LayerSource.PROBE);
  }

  @Test
  void onlyWhoMayChangeTheCatalogAsks() {
    Callers.viewer().post("/api/v1/apps/dropbox/probes").then().statusCode(403);
    Callers.nobody().post("/api/v1/apps/dropbox/probes").then().statusCode(401);
    Callers.analyst().get("/api/v1/probe").then().statusCode(403);
    Callers.analyst().post("/api/v1/apps/no-such-app/probes").then().statusCode(404);
    Callers.viewer().get("/api/v1/apps/no-such-app/probes/latest").then().statusCode(404);
  }

  /** As the example of the contract says it. */
  private static void used(String app, LocalDate lastDay) {
    var message = Contracts.laterExample("discovery/app-usage");
    message.put("appId", app).put("lastDay", lastDay.toString());
    TopicRecords.send(TOPIC, app, message.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void add(String facts) {
    add(name, facts);
  }

  private void add(String app, String facts) {
    Callers.analyst()
        .body(
            """
            {"id": "%1$s", "name": "%1$s", "domains": ["%1$s.test"],
             "facts": {"homepage": "%2$s"%3$s}}
            """
                .formatted(app, site.url("/"), facts))
        .post("/api/v1/custom-apps")
        .then()
        .statusCode(201);
  }

  /** The row is written in the transaction that changes the app. */
  private void awaitProbe() {
    await()
        .untilAsserted(
            () ->
                latest(path)
                    .body("probedAt", notNullValue())
                    .body("failures.size()", greaterThan(0)));
  }

  private static ValidatableResponse latest(String app) {
    return Callers.viewer().get(app + "/probes/latest").then();
  }

  private JsonPath app() {
    return Callers.viewer().get(path).then().statusCode(200).extract().jsonPath();
  }

  private static void assertFact(JsonPath app, String factor, String value, String source) {
    assertThat(app.getString(FACTOR.formatted(factor, "value"))).isEqualTo(value);
    assertThat(app.getString(FACTOR.formatted(factor, "source"))).isEqualTo(source);
  }
}
