package io.gnomon.discovery.breakdown.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.transaction.Transaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many IP addresses and devices used an app or a domain: one was used from three addresses of a
 * device, the other from one address on three devices. On a day of its own.
 */
@QuarkusTest
@DiscoveryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppCountsTest {

  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(74);
  private static final String REPORT = "endpoint-users";
  private static final String RANGE = "from=" + DAY + "&to=" + DAY;
  private static final String ROAMING = "counts-roaming";
  private static final String SHARED = "counts-shared";

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource
  URI service;

  @BeforeAll
  void twoAppsAndTwoDomainsAreUsed() {
    RestAssured.port = service.getPort(); // set before each test only
    Topics.telemetry(true);
    for (var app : List.of(ROAMING, SHARED)) {
      Topics.app(app, app, 5.0, app + ".example");
    }
    LogSources.sendAsDevice("counts-laptop", uses(ROAMING, "10.9.8.1", "10.9.8.2", "10.9.8.3"));
    for (var device : List.of("counts-laptop", "counts-phone", "counts-tablet")) {
      LogSources.sendAsDevice(device, uses(SHARED, "10.9.8.1"));
    }
    LogSources.awaitCounted(REPORT + "?" + RANGE, 12);
    Reports.await(REPORT + "/apps?" + RANGE, apps -> apps.getList("items").size() == 2);
  }

  /** Of the app, and of a domain that is no app's. */
  private static List<Transaction> uses(String name, String... addresses) {
    var noon = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    var uses = new ArrayList<Transaction>();
    for (var address : addresses) {
      for (var host : List.of(name + ".example", name + "-unknown.test")) {
        uses.add(new Transaction(noon, "counts-ann", address, host, null, 10L, 5L));
      }
    }
    return uses;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sort=ipAddresses | counts-roaming counts-shared",
        "sort=devices | counts-shared counts-roaming",
        "minIpAddresses=2 | counts-roaming",
        "maxIpAddresses=2 | counts-shared",
        "minIpAddresses=1&maxIpAddresses=3&sort=name | counts-roaming counts-shared",
        "minIpAddresses=4 | ''",
        "minDevices=2 | counts-shared",
        "maxDevices=2 | counts-roaming"
      })
  void appsAndDomainsAreOrderedAndBounded(String query, String expected) {
    var apps = Reports.get(REPORT + "/apps?" + RANGE + "&" + query);
    var domains = Reports.get(REPORT + "/uncatalogued-domains?" + RANGE + "&" + query);

    assertThat(String.join(" ", apps.getList("items.app.id", String.class))).isEqualTo(expected);
    assertThat(
            String.join(" ", domains.getList("items.domain", String.class))
                .replace("-unknown.test", ""))
        .isEqualTo(expected);
    assertThat(apps.getInt("total")).isEqualTo(apps.getList("items").size());
    if (!query.contains("sort")) {
      var totals = Reports.get(REPORT + "/app-totals?" + RANGE + "&" + query);
      assertThat(totals.getInt("apps")).isEqualTo(apps.getInt("total"));
    }
  }

  @Test
  void pagesInTheOrderOfCountsFitTogether() {
    for (var list : List.of("apps", "uncatalogued-domains")) {
      for (var sort : List.of("ipAddresses", "devices")) {
        var path = REPORT + "/" + list + "?" + RANGE + "&limit=1&sort=" + sort;
        var first = Reports.get(path);
        var next = Reports.get(path + "&cursor=" + first.getString("nextCursor"));

        assertThat(List.of(first.getInt("items[0]." + sort), next.getInt("items[0]." + sort)))
            .as(path)
            .containsExactly(3, 1);
        assertThat(next.getString("nextCursor")).isNull();
      }
    }
  }
}
