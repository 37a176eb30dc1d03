package io.gnomon.discovery.executive;

import static io.gnomon.discovery.LogSources.use;
import static io.gnomon.discovery.executive.figures.Amounts.bytes;
import static io.gnomon.discovery.executive.figures.Amounts.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Prerequisite;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Executive reports of a log source of their own, against what else the API says of it. */
@QuarkusTest
@DiscoveryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExecutiveReportTest {

  private static final String SOURCE = "board-proxy";
  private static final String RANGE = "from=2024-09-01&to=2024-09-30";
  private static final int SMALL_APPS = 1_100;

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource
  URI service;

  @BeforeAll
  void aMonthAndTheOneBefore() {
    RestAssured.port = service.getPort(); // set before each test only
    var used = new ArrayList<AppUse>();
    used.add(new AppUse("board-drive", "Почта и диск", 8.1, 40, 5_000_000_000L));
    used.add(new AppUse("board-risky", "Risky Share", 2.1, 12, 700_000_000L));
    used.add(new AppUse("board-blocked", "Blocked & Söhne", 3.0, 5, 90_000_000L));
    used.add(new AppUse("board-kanji", "日本クラウド", 6.0, 7, 40_000_000L));
    for (int i = 0; i < SMALL_APPS; i++) {
      used.add(new AppUse("board-small-" + i, "Small " + i, 5, 1, 1_000 + i));
    }
    Topics.apps(used.stream().collect(Collectors.toMap(AppUse::id, AppUse::inCatalog)));
    var uses = new ArrayList<Transaction>();
    used.forEach(each -> uses.addAll(each.inSeptember()));
    Topics.app(
        "board-pixel",
        Map.of("kind", "tracker", "domains", List.of(Map.of("host", "board-pixel.example"))));
    uses.add(use("2024-09-09T10:00:00Z", "ann", "board-pixel.example", 10, 1_000));
    uses.add(use("2024-09-10T10:00:00Z", "ann", "www.board-nowhere.example", 10, 30_000_000));
    uses.add(use("2024-08-20T10:00:00Z", "ann", "board-drive.example", 10, 4_000_000_000L));
    uses.add(use("2024-10-02T10:00:00Z", "ann", "board-later.example", 10, 99));
    Topics.app("board-later", "Later", 5, "board-later.example");
    Topics.tag("board-blocked", "unsanctioned");
    Topics.tag("board-drive", "sanctioned");
    LogSources.send(SOURCE, uses);
    LogSources.awaitCounted(SOURCE + "?from=2024-08-01&to=2024-10-31", uses.size());
    Reports.await(
        SOURCE + "/apps?limit=1&" + RANGE, apps -> apps.getInt("total") == SMALL_APPS + 4);
    Reports.await(SOURCE + "/apps?tag=sanctioned&" + RANGE, apps -> apps.getInt("total") == 1);
    Reports.await(SOURCE + "/apps?tag=unsanctioned&" + RANGE, apps -> apps.getInt("total") == 1);
  }

  /** An app that the catalog has, and so many people use, each moving so many bytes. */
  private record AppUse(String id, String name, double score, int users, long bytes) {

    Map<String, ?> inCatalog() {
      return Topics.catalogEntry(name, score, id + ".example");
    }

    List<Transaction> inSeptember() {
      return IntStream.range(0, users).mapToObj(this::use).toList();
    }

    private Transaction use(int user) {
      var at = "2024-09-%02dT08:00:00Z".formatted(1 + user % 30);
      return LogSources.use(
          at, "board-user-" + user, id + ".example", bytes / 4, bytes - bytes / 4);
    }
  }

  @Test
  void figuresAreThoseOfTheApi() {
    try (var pages = pages(RANGE)) {
      assertFigures(IntStream.rangeClosed(1, pages.count()).mapToObj(pages::text).toList());
    }
  }

  @Test
  void figuresAreThoseOfTheApiForAnotherReaderToo(@TempDir Path folder) throws Exception {
    Prerequisite.require("pdftotext", hasPdftotext(), "in the path");
    var pdf = Files.write(folder.resolve("report.pdf"), pdf(RANGE));
    var text = folder.resolve("report.txt");

    int exit =
        new ProcessBuilder("pdftotext", "-layout", pdf.toString(), text.toString())
            .inheritIO()
            .start()
            .waitFor();

    assertThat(exit).isZero();
    assertFigures(List.of(Files.readString(text, StandardCharsets.UTF_8).split("\f")));
  }

  private static boolean hasPdftotext() {
    try {
      return new ProcessBuilder("pdftotext", "-v").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void assertFigures(List<String> pages) {
    var totals = Reports.get(SOURCE + "?" + RANGE);
    assertThat(flat(pages.get(0)))
        .contains("1 September 2024 to 30 September 2024", SOURCE)
        .contains(count(totals.getLong("users")), count(totals.getLong("apps")))
        .contains(count(totals.getLong("transactions")))
        .contains(
            bytes(totals.getLong("trafficBytes")),
            bytes(totals.getLong("uploadedBytes")),
            bytes(totals.getLong("downloadedBytes")));
    assertChange(flat(pages.get(1)), Reports.get(SOURCE + "/series?" + RANGE));
    assertRisk(flat(pages.get(2)), Reports.get(SOURCE + "/shares?by=riskLevel&" + RANGE));
    assertRows(
        flat(pages.get(2)), Reports.get(SOURCE + "/apps?riskLevel=high&sort=score&" + RANGE));
    assertBars(flat(pages.get(3)));
    assertDecisions(flat(pages.get(4)));
    assertThat(flat(pages.get(5)))
        .contains("1 app of high risk without a tag has 3 or more users each")
        .contains("Risky Share 12 users, 8.40 GB, score 2.1")
        .contains("1 app tagged unsanctioned had 5 transactions by 5 users");
  }

  private static void assertChange(String page, JsonPath series) {
    var change = series.getDouble("parts[0].change.trafficBytes.percent");
    assertThat(page)
        .contains("Against the 30 days before")
        .contains(
            "Traffic %s %s +%s %%"
                .formatted(
                    bytes(4_000_000_010L),
                    bytes(series.getLong("parts[0].trafficBytes")),
                    String.format(Locale.ROOT, "%.1f", change)));
  }

  private static void assertRisk(String page, JsonPath shares) {
    for (var level : List.of("high", "medium", "low")) {
      var part = "parts.find { it.key == '" + level + "' }.";
      assertThat(page)
          .containsIgnoringCase(
              "%s %s %s %s %.1f %%"
                  .formatted(
                      level,
                      count(shares.getLong(part + "apps")),
                      count(shares.getLong(part + "users")),
                      bytes(shares.getLong(part + "trafficBytes")),
                      shares.getDouble(part + "percent.trafficBytes")));
    }
    assertThat(page).contains("Domains that belong to no app – 1 30.0 MB");
  }

  private static void assertRows(String page, JsonPath apps) {
    assertThat(apps.getInt("total")).isPositive();
    for (int i = 0; i < apps.getList("items").size(); i++) {
      var item = "items[" + i + "].";
      var tag = apps.getString(item + "tag");
      assertThat(page)
          .contains(
              "%s Cloud storage %.1f %s %s %s"
                  .formatted(
                      apps.getString(item + "app.name"),
                      apps.getDouble(item + "app.score"),
                      tag == null ? "–" : tag,
                      count(apps.getLong(item + "users")),
                      bytes(apps.getLong(item + "trafficBytes"))));
    }
  }

  private static void assertBars(String page) {
    var byTraffic = Reports.get(SOURCE + "/apps?limit=3&" + RANGE);
    var byUsers = Reports.get(SOURCE + "/apps?limit=3&sort=users&" + RANGE);
    for (int i = 0; i < 3; i++) {
      var item = "items[" + i + "].";
      assertThat(page)
          .contains(
              byTraffic.getString(item + "app.name")
                  + " "
                  + bytes(byTraffic.getLong(item + "trafficBytes")));
    }
    assertThat(page)
        .contains(byUsers.getString("items[0].app.name") + " 40 users score 8.1, sanctioned")
        .contains("board-kanji (□□□□□□) 7 users")
        .contains("and %s more".formatted(count(SMALL_APPS + 4 - 10)));
  }

  private static void assertDecisions(String page) {
    var blocked = Reports.get(SOURCE + "/app-totals?tag=unsanctioned&" + RANGE);
    var undecided = Reports.get(SOURCE + "/app-totals?tag=none&" + RANGE);
    long started = Reports.get(SOURCE + "/new-apps?limit=1&since=2024-09-01").getLong("total") - 1;
    assertThat(page)
        .contains(row("Unsanctioned: blocked", blocked), row("No decision", undecided))
        .contains("and %s more".formatted(count(started - 10)))
        .doesNotContain("Почта")
        .contains("Blocked & Söhne Cloud storage 3.0 unsanctioned 5 450 MB");
  }

  private static String row(String decision, JsonPath totals) {
    return "%s %s %s %s %s"
        .formatted(
            decision,
            count(totals.getLong("apps")),
            count(totals.getLong("users")),
            count(totals.getLong("transactions")),
            bytes(totals.getLong("trafficBytes")));
  }

  /** The text of a page with one blank between words. */
  private static String flat(String page) {
    return page.replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource({"'', 595, 842", "&paper=a4, 595, 842", "&paper=letter, 612, 792"})
  void thePaperIsChosen(String paper, int width, int height) {
    try (var pages = pages(RANGE + paper)) {
      var size = pages.size(1);
      assertThat(Stream.of(size.getWidth(), size.getHeight()).map(Math::round))
          .containsExactly(width, height);
      assertThat(pages.count()).isLessThanOrEqualTo(10);
    }
  }

  @Test
  void whereNothingWasUsedEachPageSaysSo() {
    try (var pages = pages("from=2023-01-01&to=2023-01-01")) {
      assertThat(flat(pages.text(1)))
          .contains("0 users used 0 apps", "nothing before", "1 January 2023");
      assertThat(flat(pages.text(2))).contains("There is nothing to compare with");
      assertThat(flat(pages.text(3))).contains("Nothing was used on these days");
      assertThat(flat(pages.text(4))).contains("No app was used on these days");
      assertThat(flat(pages.text(6))).contains("Nothing in these figures asks for anything");
    }
  }

  @Test
  void theFileHasAName() {
    Callers.viewer()
        .get(path(RANGE))
        .then()
        .contentType(equalTo("application/pdf"))
        .header(
            "Content-Disposition",
            "attachment; filename=\"executive-report-board-proxy-2024-09-01-to-2024-09-30.pdf\"");
  }

  @Test
  void whoMadeOneIsAudited() {
    pdf("from=2024-09-03&to=2024-09-04&paper=letter");

    var entries = Callers.admin().get("/api/v1/discovery-audit").then().extract().jsonPath();
    var entry = entries.getMap("items.find { it.action == 'executiveReport.created' }");
    assertThat(entry)
        .containsEntry("who", Callers.VIEWER)
        .containsEntry("subject", SOURCE)
        .containsEntry(
            "after", Map.of("from", "2024-09-03", "to", "2024-09-04", "paper", "letter"));
  }

  @ParameterizedTest
  @CsvSource({"paper=a5, paper", "colour=red, colour", "days=8, days", "from=2020-01-01, 400 days"})
  void nonsenseIsRefusedByName(String query, String named) {
    Callers.viewer()
        .get(path(query))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString(named));
  }

  @Test
  void peopleOfAllRolesMakeThemAndNobodyElse() {
    Callers.viewer().get("/api/v1/reports/no-such/executive-report").then().statusCode(404);
    Callers.device("d").get(path(RANGE)).then().statusCode(403);
    Callers.nobody().get(path(RANGE)).then().statusCode(401);
    Callers.analyst().get(path(RANGE)).then().statusCode(200);
  }

  private static PdfPages pages(String query) {
    return PdfPages.of(pdf(query));
  }

  private static byte[] pdf(String query) {
    return Callers.viewer().get(path(query)).then().statusCode(200).extract().asByteArray();
  }

  private static String path(String query) {
    return "/api/v1/reports/" + SOURCE + "/executive-report?" + query;
  }
}
