package io.gnomon.discovery.breakdown.filter;

import static io.gnomon.discovery.TestDevice.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.testing.Callers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Apps by what the catalog knows of them, and how many there are; on a day of its own. */
@QuarkusTest
@DiscoveryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppFilterTest {

  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(72);
  private static final Instant NOON = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
  private static final String RANGE = "from=" + DAY + "&to=" + DAY;
  private static final String APPS = "endpoint-users/apps?" + RANGE;

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource
  URI service;

  @BeforeAll
  void twoPeopleVisitFourApps() {
    RestAssured.port = service.getPort(); // set before each test only
    Topics.telemetry(true);
    app(
        "known-box",
        Map.of(
            "vendor",
            "Harbour, Inc.",
            "factors",
            Map.of(
                "soc2",
                true,
                "founded",
                2007,
                "headquarters",
                List.of("DE", "US"),
                "csaStar",
                "attestation")));
    app("known-mail", Map.of("vendor", "harbour, inc.", "factors", Map.of("soc2", false)));
    app("known-chat", Map.of("vendor", "Otter", "factors", Map.of("soc2", "notFound")));
    app("known-nothing", Map.of());
    visits();
    Reports.await(APPS, apps -> apps.getList("items").size() == 4);
  }

  private static void visits() {
    new TestDevice()
        .sends(
            visit("ada", "known-box.example"),
            visit("ada", "known-mail.example"),
            visit("ben", "known-box.example"),
            visit("ben", "known-chat.example"),
            visit("ben", "known-nothing.example"),
            visit("ben", "one.nowhere.example.net"),
            visit("ben", "two.elsewhere.example.org"));
  }

  private static void app(String id, Map<String, Object> parts) {
    var all = new HashMap<>(parts);
    all.put("domains", List.of(Map.of("host", id + ".example")));
    Topics.app(id, all);
  }

  private static String visit(String user, String host) {
    return line(NOON, "filter-" + user, host, "", 10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vendor=HARBOUR, Inc. | known-box known-mail",
        "vendor=Harbour | ''",
        "factor=soc2:true | known-box",
        "factor=soc2:false,notFound | known-chat known-mail",
        "factor=soc2:false,unknown | known-mail known-nothing",
        "factor=founded:2007 | known-box",
        "factor=csaStar:attestation,certification | known-box",
        "headquarters=DE&headquarters=NO | known-box",
        "headquarters=US | ''",
        "headquarters=unknown | known-chat known-mail known-nothing",
        "factor=headquarters:US | known-box",
        "factor=headquarters:FR | ''",
        "factor=headquarters:unknown | known-chat known-mail known-nothing",
        "factor=headquarters:unknown&factor=soc2:false | known-mail",
        "factor=soc2:true,false&vendor=Otter | ''"
      })
  void appsAreFilteredByVendorAndByFactors(String filter, String expected) {
    var page = Reports.get(APPS + "&sort=name&" + filter);

    assertThat(String.join(" ", page.getList("items.app.id", String.class))).isEqualTo(expected);
    assertThat(page.getInt("total")).isEqualTo(page.getList("items").size());
  }

  @Test
  void theAppsOfSomebodyAreFilteredToo() {
    var ofBen = "endpoint-users/users/filter-ben/apps?" + RANGE;

    assertThat(Reports.values(ofBen + "&factor=soc2:true,notFound", "app.id"))
        .containsExactlyInAnyOrder("known-box", "known-chat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soc2", "soc2:", ":true", "soc2:true,,false", "s2-c:true"})
  void aConditionOfAnotherFormIsRefused(String condition) {
    Callers.viewer()
        .get("/api/v1/reports/" + APPS + "&factor=" + condition)
        .then()
        .statusCode(400)
        .body("detail", containsString("id:value"));
  }

  @ParameterizedTest
  @CsvSource({
    "apps, 4",
    "uncatalogued-domains, 2",
    "users, 2",
    "ip-addresses, 1",
    "devices, 1",
    "apps/known-box/users, 2",
    "apps/known-mail/users, 1",
    "apps/known-box/ip-addresses, 1",
    "apps/known-box/devices, 1",
    "users/filter-ben/apps, 3",
    "ip-addresses/10.20.0.7/apps, 4"
  })
  void aListSaysHowManyThereAreOnAllPages(String list, int total) {
    var path = "endpoint-users/" + list + "?" + RANGE + "&limit=1";
    var first = Reports.get(path);

    assertThat(first.getInt("total")).isEqualTo(total);
    assertThat(first.getList("items")).hasSize(1);
    if (total > 1) {
      var second = Reports.get(path + "&cursor=" + first.getString("nextCursor"));
      assertThat(second.getInt("total")).isEqualTo(total);
    }
  }

  @Test
  void theTotalIsOfWhatTheFilterLeaves() {
    assertThat(Reports.get(APPS + "&limit=1&factor=soc2:false,notFound").getInt("total"))
        .isEqualTo(2);
    assertThat(Reports.get(APPS + "&limit=1&riskLevel=high").getInt("total")).isZero();
  }
}
