package io.gnomon.console;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class AvailabilityTest {

  /** Their places in the index, which is in the order of their names. */
  private static final int CATALOG = 0;

  private static final int DISCOVERY = 1;

  private final Caller caller = Caller.speaking(Version.HTTP_1_1);
  private final Backend catalog = Backends.of("catalog-service");
  private final Backend one = Backends.of("discovery-service");
  private final Backend other = Backends.otherOfDiscovery();

  @AfterEach
  void recover() {
    for (var each : List.of(catalog, one, other)) {
      each.health = 200;
      each.ending = false;
      each.stalled = false;
      each.open();
    }
    await().until(() -> stateOf(CATALOG).equals("ready") && stateOf(DISCOVERY).equals("ready"));
  }

  @Test
  void theIndexTellsStateVersionAndPathsOfEachPart() {
    await().until(() -> index().getBoolean("ready"));

    assertThat(index().getJsonArray("services")).hasSize(3);
    var service = index().getJsonArray("services").getJsonObject(0);
    assertThat(service.getString("name")).isEqualTo("catalog-service");
    assertThat(service.getString("version")).isEqualTo("1.2.<3>");
    assertThat(service.getJsonArray("paths")).contains("/api/v1/apps");
  }

  @Test
  void aBrowserGetsAPageThatRunsNothingOfOthers() throws Exception {
    await().until(() -> index().getBoolean("ready"));

    var page = caller.get("/parts", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.body()).contains("1.2.&lt;3&gt;").doesNotContain("1.2.<3>", "<script");
  }

  @Test
  void aPartThatComesUpIsSaidToBeStarting() throws Exception {
    catalog.close();
    await().until(() -> stateOf(CATALOG).equals("away"));
    assertUnavailable(caller.get("/api/v1/apps"), "catalog-service is away");

    catalog.health = 503;
    catalog.open();
    await().until(() -> stateOf(CATALOG).equals("starting"));
    assertUnavailable(caller.get("/api/v1/apps"), "catalog-service is starting");

    catalog.health = 200;
    await().until(() -> caller.get("/api/v1/apps").statusCode() == 200);
  }

  @Test
  void anAnswerThatNeverEndsIsWaitedForOnlySoLong() {
    await().until(() -> stateOf(CATALOG).equals("ready"));
    catalog.stalled = true;
    await().until(() -> catalog.stalledChecks.get() > 1);

    catalog.stalled = false;
    catalog.health = 503;

    await().until(() -> stateOf(CATALOG).equals("notReady"));
  }

  @Test
  void aPartThatWasReadyStillGetsItsRequestsWhileItSaysThatItIsNot() throws Exception {
    await().until(() -> stateOf(CATALOG).equals("ready"));
    catalog.health = 503;

    await().until(() -> stateOf(CATALOG).equals("notReady"));

    assertThat(caller.get("/api/v1/apps").statusCode()).isEqualTo(200);
    assertThat(index().getBoolean("ready")).isFalse();
  }

  @Test
  void processesOfAServiceTakeTurnsAndOneThatIsNotReadyOrAwayGetsNothing() throws Exception {
    await().until(() -> gets(one) && gets(other));

    other.health = 503;
    await().until(() -> !gets(other));
    assertThat(gets(one)).isTrue();

    other.health = 200;
    await().until(() -> gets(other));
    one.close();
    // A connection that was open may break off once.
    await().during(Duration.ofMillis(300)).until(() -> report() == 200);
  }

  @Test
  void aProcessThatIsAboutToEndGetsNothingFromItsFirstAnswerOn() throws Exception {
    await().until(() -> gets(one) && gets(other));

    one.health = 503;
    other.health = 503;
    await().until(() -> stateOf(DISCOVERY).equals("notReady"));
    other.ending = true;

    assertThat(gets(other)).isTrue();
    assertThat(gets(other)).isFalse();
    assertThat(gets(one)).isTrue();
  }

  @Test
  void whatChangesNothingMayBeAskedAgainWhenAServiceBreaksOff() throws Exception {
    assertUnavailable(caller.get("/api/v1/feed/epochs"), "policy-service broke off");
  }

  @Test
  void oneDocumentDescribesWhatCanBeCalledAndWhereItLeads() throws Exception {
    var document = new JsonObject(caller.get("/openapi.json").body());

    var paths = document.getJsonObject("paths");
    assertThat(paths.fieldNames())
        .contains("/api/v1/apps", "/api/v1/reports/{id}", "/agent/v1/feed", "/sim/v1/fleet");
    assertThat(paths.getJsonObject("/api/v1/alerts").encode()).contains("Alert");
    assertThat(DanglingReferences.of(document)).isEmpty();
    assertThat(caller.get("/openapi").body()).contains("/api/v1/app-tags/{appId}");
  }

  private static void assertUnavailable(HttpResponse<String> answer, String detail) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(answer.body()).contains("problems/unavailable", detail);
  }

  /** Whether it is that process's turn in two requests. */
  private boolean gets(Backend backend) throws Exception {
    var before = backend.echoed.get();
    assertThat(report()).isEqualTo(200);
    assertThat(report()).isEqualTo(200);
    return backend.echoed.get() > before;
  }

  private int report() throws Exception {
    return caller.get("/api/v1/reports/all/apps").statusCode();
  }

  private String stateOf(int service) {
    return index().getJsonArray("services").getJsonObject(service).getString("state");
  }

  private JsonObject index() {
    try {
      return new JsonObject(caller.get("/").body());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
