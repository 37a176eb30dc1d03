package io.gnomon.discovery.breakdown;

import static io.gnomon.discovery.TestDevice.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.testing.Callers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as files, against the pages of the same lists; on a day of its own. */
@QuarkusTest
@DiscoveryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportExportTest {

  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(67);
  private static final Instant NOON = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
  private static final String RANGE = "from=" + DAY + "&to=" + DAY;

  /** More than are read together. */
  private static final int USERS = 1_234;

  private final TestDevice device = new TestDevice();

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource
  URI service;

  @BeforeAll
  void manyUseAFewApps() {
    RestAssured.port = service.getPort(); // set before each test only
    Topics.telemetry(true);
    app("export-box", "=cmd|'/c calc'!A1", "Zoë & Söhne, \"GmbH\"");
    app("export-mail", "Почта 日本 🗂", "Otter");
    app("export-chat", "Chat", "Otter");
    Topics.device(device.id(), "@LAPTOP-7", "Marketing");
    Topics.tag("export-mail", "sanctioned");
    var lines = new ArrayList<String>();
    for (int user = 0; user < USERS; user++) {
      lines.add(visit(user, user % 2 == 0 ? "export-box.example" : "export-mail.example", user));
    }
    lines.add(visit(0, "export-chat.example", 5));
    lines.add(visit(0, "a.export-nowhere.example", 5));
    lines.add(visit(1, "b.export-nowhere.example", 6));
    lines.add(visit(2, "c.export-elsewhere.example", 7));
    new Batches(lines).send();
    Reports.await(
        "endpoint-users?" + RANGE, report -> report.getInt("transactions") == lines.size());
    Reports.await("endpoint-users/apps?" + RANGE, apps -> apps.getList("items").size() == 3);
  }

  /** As many lines as a batch takes. */
  private final class Batches {
    private static final int MAX = 500;
    private final List<String> lines;

    Batches(List<String> lines) {
      this.lines = lines;
    }

    void send() {
      for (int start = 0; start < lines.size(); start += MAX) {
        device.sends(
            lines.subList(start, Math.min(lines.size(), start + MAX)).toArray(String[]::new));
      }
    }
  }

  private static String visit(int user, String host, long bytes) {
    return line(NOON.plusSeconds(user), "export-%04d".formatted(user), host, "", bytes);
  }

  private static void app(String id, String name, String vendor) {
    Topics.app(
        id,
        Map.of(
            "name",
            name,
            "vendor",
            vendor,
            "score",
            6.5,
            "coverage",
            0.5,
            "riskLevel",
            "medium",
            "domains",
            List.of(Map.of("host", id + ".example"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apps?",
        "apps?sort=name&",
        "apps?sort=users&vendor=otter&",
        "apps?sort=devices&",
        "uncatalogued-domains?sort=ipAddresses&",
        "users?sort=uploads&",
        "users?sort=transactions&kind=tracker&",
        "ip-addresses?",
        "devices?",
        "uncatalogued-domains?",
        "apps/export-mail/users?",
        "apps/export-mail/ip-addresses?",
        "apps/export-mail/devices?sort=lastSeen&",
        "apps/export-mail/sites?sort=lastSeen&",
        "apps/export-mail/sites?q=MAIL&",
        "users/export-0000/apps?sort=uploads&",
        "ip-addresses/10.20.0.7/apps?"
      })
  void anExportHasTheRowsOfAllPagesInTheirOrder(String list) {
    var rows = pages("endpoint-users/" + list + RANGE);

    assertThat(rows).isNotEmpty();
    assertThat(lines(list)).isEqualTo(rows);
    assertThat(csv(list)).hasSize(rows.size());
  }

  /** What pages show, all of them. */
  private static List<Object> pages(String path) {
    var rows = new ArrayList<>();
    for (String cursor = ""; cursor != null; ) {
      var page = Reports.get(path + "&limit=500&cursor=" + cursor);
      rows.addAll(page.getList("items"));
      cursor = page.getString("nextCursor");
    }
    return rows;
  }

  private static List<Object> lines(String export) {
    return text(export, "ndjson").lines().map(each -> JsonPath.from(each).<Object>get()).toList();
  }

  private static List<CSVRecord> csv(String export) {
    var text = text(export, "csv");
    assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var records = format.parse(new StringReader(text.substring(1)))) {
      return records.getRecords();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(String export, String format) {
    var answer =
        Callers.viewer()
            .get("/api/v1/reports/endpoint-users/" + export + RANGE + "&format=" + format);
    assertThat(answer.statusCode()).isEqualTo(200);
    return new String(answer.asByteArray(), UTF_8);
  }

  @Test
  void appsHaveTheirColumns() {
    var apps = csv("apps?sort=name&");

    assertThat(apps.get(0).getParser().getHeaderNames())
        .containsExactly(
            "app",
            "name",
            "vendor",
            "category",
            "kind",
            "riskLevel",
            "score",
            "coverage",
            "tag",
            "users",
            "ipAddresses",
            "devices",
            "transactions",
            "trafficBytes",
            "uploadedBytes",
            "downloadedBytes",
            "firstSeenAt",
            "lastSeenAt");
    var mail = row(apps, "app", "export-mail");
    assertThat(mail.get("name")).isEqualTo("Почта 日本 🗂");
    assertThat(mail.get("tag")).isEqualTo("sanctioned");
    assertThat(mail.get("users")).isEqualTo(Integer.toString(USERS / 2));
    assertThat(mail.get("uploadedBytes")).isEqualTo(Integer.toString(uploadedToMail()));
    assertThat(row(apps, "app", "export-chat").get("tag")).isEmpty();
  }

  private static int uploadedToMail() {
    return IntStream.range(0, USERS).filter(user -> user % 2 == 1).sum();
  }

  @Test
  void noTextIsAFormula() {
    var box = row(csv("apps?"), "app", "export-box");

    assertThat(box.get("name")).isEqualTo("'=cmd|'/c calc'!A1");
    assertThat(box.get("vendor")).isEqualTo("Zoë & Söhne, \"GmbH\"");
    assertThat(row(csv("devices?"), "device", device.id()).get("name")).isEqualTo("'@LAPTOP-7");
  }

  @Test
  void domainsAndDevicesHaveTheirColumns() {
    var nowhere = row(csv("uncatalogued-domains?"), "domain", "export-nowhere.example");
    assertThat(List.of(nowhere.get("hosts"), nowhere.get("users"), nowhere.get("devices")))
        .containsExactly("2", "2", "1");
    var laptop = row(csv("devices?"), "device", device.id());
    assertThat(List.of(laptop.get("group"), laptop.get("apps"))).containsExactly("Marketing", "3");
    assertThat(row(csv("users/export-0000/apps?"), "app", "export-chat").get("users")).isEmpty();
  }

  @Test
  void timesAreOfTheOrganisationInCsvAndUtcInJson() {
    var path = "users?q=export-0007&";
    try {
      Topics.timeZone("Asia/Kolkata", "Asia/Kolkata");

      assertThat(csv(path).get(0).get("lastSeenAt")).isEqualTo(DAY + "T17:30:07.000+05:30");
      assertThat(text(path, "ndjson")).contains("\"lastSeenAt\":\"" + DAY + "T12:00:07.000Z\"");
      assertThat(Reports.get("endpoint-users?" + RANGE).getString("timeZone"))
          .isEqualTo("Asia/Kolkata");

      Topics.timeZone("Mars/Olympus_Mons", "UTC");
      assertThat(csv(path).get(0).get("lastSeenAt")).isEqualTo(DAY + "T12:00:07.000+00:00");
    } finally {
      Topics.timeZone("UTC", "UTC");
    }
  }

  private static CSVRecord row(List<CSVRecord> rows, String column, String value) {
    return rows.stream().filter(each -> each.get(column).equals(value)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing/apps?format=csv",
        "endpoint-users/apps/no-such-app/users?format=csv",
        "endpoint-users/users/nobody/apps?format=csv"
      })
  void whatIsNotThereIsNotFound(String path) {
    Callers.viewer().get("/api/v1/reports/" + path).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apps?format=csv&limit=5",
        "apps?format=xls",
        "users?format=csv&sort=score",
        "devices?format=csv&days=8"
      })
  void nonsenseIsRefused(String query) {
    Callers.viewer()
        .get("/api/v1/reports/endpoint-users/" + query)
        .then()
        .statusCode(400)
        .body("status", equalTo(400));
  }
}
