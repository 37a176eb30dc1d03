package io.gnomon.discovery.breakdown.filter;

import static io.gnomon.discovery.TestDevice.line;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions and orders of the lists that are not of all apps; on two days of its own. */
@QuarkusTest
@DiscoveryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListFilterTest {

  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(65);
  private static final LocalDate NEXT = DAY.plusDays(1);
  private static final String DAYS = "from=" + DAY + "&to=" + NEXT;
  private static final String RANGE = "&" + DAYS;

  private final TestDevice laptop = new TestDevice();
  private final TestDevice phone = new TestDevice();

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource
  URI service;

  @BeforeAll
  void threePeopleUseAppsAndDomains() {
    RestAssured.port = service.getPort(); // set before each test only
    Topics.telemetry(true);
    app("list-drive", "Ящик Drive");
    app("list-mail", "Mail");
    Topics.device(laptop.id(), "LAPTOP-ÄNNE", "Marketing");
    Topics.device(phone.id(), "PHONE-7", "Sales");
    laptop.sends(
        visit(DAY, 8, "zoë.ann", "list-drive.example", 700),
        visit(DAY, 9, "list.ben", "list-drive.example", 300),
        visit(NEXT, 8, "list.ben", "list-mail.example", 50),
        visit(DAY, 7, "list.ben", "www.list-one.example", 40));
    phone.sends(
        visit(NEXT, 9, "list.cyd", "list-drive.example", 100),
        visit(NEXT, 10, "list.cyd", "a.list-one.example", 4),
        visit(NEXT, 11, "list.cyd", "a.list-two.example", 900));
    Reports.await("endpoint-users?" + DAYS, report -> report.getInt("transactions") == 7);
    Reports.await("endpoint-users/apps?" + DAYS, apps -> apps.getList("items").size() == 2);
  }

  private static void app(String id, String name) {
    Topics.app(id, Map.of("name", name, "domains", List.of(Map.of("host", id + ".example"))));
  }

  private static String visit(LocalDate day, int hour, String user, String host, long bytes) {
    Instant at = day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    return line(at, user, host, "", bytes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q=ben | list.ben",
        "q=LIST | list.ben list.cyd",
        "q=ZOË | zoë.ann",
        "q=list cyd | list.cyd",
        "q=nobody | ''",
        "q=%25 | ''",
        "minTransactions=3 | list.ben list.cyd",
        "maxTransactions=1 | zoë.ann",
        "minTrafficBytes=1000 | list.cyd",
        "maxTrafficBytes=700 | list.ben",
        "minUploadedBytes=700&maxUploadedBytes=700 | zoë.ann",
        "minDownloadedBytes=2 | list.ben list.cyd",
        "maxDownloadedBytes=1 | zoë.ann",
        "firstSeenFrom={next} | list.cyd",
        "firstSeenTo={day} | list.ben zoë.ann",
        "lastSeenFrom={next} | list.ben list.cyd",
        "lastSeenTo={day} | zoë.ann",
        "q=list&firstSeenTo={day}&minTransactions=2 | list.ben"
      })
  void usersAreFiltered(String filter, String expected) {
    check("users", "user", filter, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q=list-one | list-one.example",
        "q=LIST-T | list-two.example",
        "minUsers=2 | list-one.example",
        "maxUsers=1 | list-two.example",
        "minDevices=2 | list-one.example",
        "maxDevices=1 | list-two.example",
        "minUploadedBytes=500 | list-two.example",
        "firstSeenFrom={next} | list-two.example",
        "lastSeenFrom={next} | list-one.example list-two.example"
      })
  void domainsAreFiltered(String filter, String expected) {
    check("uncatalogued-domains", "domain", filter, expected);
  }

  private static void check(String list, String totals, String filter, String expected) {
    var days = filter.replace("{day}", DAY.toString()).replace("{next}", NEXT.toString());
    var page = Reports.get("endpoint-users/" + list + "?sort=name&" + days + RANGE);
    List<String> found =
        page.getList("items." + (list.equals("users") ? "user.id" : "domain"), String.class);
    var route = list.equals("users") ? "user" : "uncatalogued-domain";
    var sums = Reports.get("endpoint-users/" + route + "-totals?" + days + RANGE);

    assertThat(String.join(" ", found)).isEqualTo(expected);
    assertThat(page.getInt("total")).isEqualTo(found.size());
    assertThat(sums.getInt("count")).isEqualTo(found.size());
    assertThat(sums.getLong("uploadedBytes"))
        .isEqualTo(
            page.getList("items.uploadedBytes", Long.class).stream().mapToLong(n -> n).sum());
    assertThat(
            Callers.viewer()
                .get(
                    "/api/v1/reports/endpoint-users/"
                        + list
                        + "?format=ndjson&sort=name&"
                        + days
                        + RANGE)
                .asString()
                .lines())
        .hasSize(found.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "users?sort=name | user.id | list.ben list.cyd zoë.ann",
        "users?sort=downloads | user.id | list.ben list.cyd zoë.ann",
        "users?sort=firstSeen | user.id | list.cyd zoë.ann list.ben",
        "users?sort=lastSeen | user.id | list.cyd list.ben zoë.ann",
        "uncatalogued-domains?sort=users | domain | list-one.example list-two.example",
        "uncatalogued-domains?sort=traffic | domain | list-two.example list-one.example",
        "apps?sort=firstSeen | app.id | list-mail list-drive",
        "apps?sort=downloads | app.id | list-drive list-mail",
        "users/list.ben/apps?sort=name | app.id | list-mail list-drive",
        "devices?sort=firstSeen | device.name | PHONE-7 LAPTOP-ÄNNE"
      })
  void listsHaveTheirOrders(String list, String field, String expected) {
    assertThat(String.join(" ", Reports.values("endpoint-users/" + list + RANGE, field)))
        .isEqualTo(expected);
  }

  @Test
  void pagesByNameGiveEachOnce() {
    for (var list : List.of("users", "uncatalogued-domains", "devices", "ip-addresses")) {
      var path = "endpoint-users/" + list + "?limit=1&sort=name" + RANGE + "&cursor=";
      int count = Reports.get(path).getInt("total");
      int pages = 0;
      for (String cursor = ""; cursor != null; pages++) {
        cursor = Reports.get(path + cursor).getString("nextCursor");
      }
      assertThat(pages).as(list).isEqualTo(count);
    }
  }

  @Test
  void devicesAreFoundByTheirNamesAndIds() {
    assertThat(Reports.values("endpoint-users/devices?q=änne" + RANGE, "device.id"))
        .containsExactly(laptop.id());
    assertThat(Reports.values("endpoint-users/devices?q=" + phone.id() + RANGE, "device.name"))
        .containsExactly("PHONE-7");
    assertThat(Reports.get("endpoint-users/device-totals?q=phone" + RANGE).getInt("uploadedBytes"))
        .isEqualTo(1004);
    assertThat(Reports.get("endpoint-users/ip-address-totals?q=10.20." + RANGE).getInt("count"))
        .isEqualTo(1);
  }

  @Test
  void thoseWhoUsedAnAppAreFilteredToo() {
    var ofDrive = "endpoint-users/apps/list-drive/";

    assertThat(Reports.values(ofDrive + "users?q=ben" + RANGE, "user.id"))
        .containsExactly("list.ben");
    assertThat(Reports.values(ofDrive + "users?sort=name&maxUploadedBytes=300" + RANGE, "user.id"))
        .containsExactly("list.ben", "list.cyd");
    assertThat(Reports.values(ofDrive + "devices?firstSeenFrom=" + NEXT + RANGE, "device.name"))
        .containsExactly("PHONE-7");
  }

  @Test
  void theAppsOfOneAreFilteredByHowManyUseThemInTheReport() {
    var ofBen = "endpoint-users/users/list.ben/apps?" + DAYS;
    var ofLaptop = "endpoint-users/devices/" + laptop.id() + "/apps?" + DAYS;

    assertThat(Reports.values(ofBen + "&minUsers=3", "app.id")).containsExactly("list-drive");
    assertThat(Reports.values(ofLaptop + "&minUsers=3", "app.id")).containsExactly("list-drive");
    assertThat(Reports.values(ofLaptop + "&maxDevices=1", "app.id")).containsExactly("list-mail");
  }

  @Test
  void appsAreFoundByNamesOfAnyAlphabetAndByDevices() {
    assertThat(Reports.values("endpoint-users/apps?q=ЯЩИК" + RANGE, "app.id"))
        .containsExactly("list-drive");
    assertThat(Reports.values("endpoint-users/apps?minDevices=2" + RANGE, "app.id"))
        .containsExactly("list-drive");
    assertThat(Reports.values("endpoint-users/apps?maxDevices=1&minUsers=1" + RANGE, "app.id"))
        .containsExactly("list-mail");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "users?minUsers=1",
        "users?minTransactions=-1",
        "ip-addresses?sort=users",
        "uncatalogued-domains?kind=app",
        "user-totals?sort=name",
        "device-totals?limit=5",
        "user-totals?firstSeenFrom=tomorrow"
      })
  void nonsenseIsRefused(String query) {
    Callers.viewer().get("/api/v1/reports/endpoint-users/" + query).then().statusCode(400);
  }
}
