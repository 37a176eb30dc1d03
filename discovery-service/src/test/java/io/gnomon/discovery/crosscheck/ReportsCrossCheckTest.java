package io.gnomon.discovery.crosscheck;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.report.Report;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.kit.database.Database;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every list, number and series against DuckDB, which computes them from the same transactions. The
 * seed says which requests are made: {@code -Dgnomon.seed}; {@code -Dgnomon.questions} how many.
 */
@QuarkusTest
@DiscoveryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsCrossCheckTest {

  private static final long SEED = Long.getLong("gnomon.seed", 20_240_229);
  private static final int QUESTIONS = Integer.getInteger("gnomon.questions", 200);
  private static final int USES = 100_000;
  private static final int BATCH = 2_000;
  private static final int MAX_SHOWN = 5;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  @Inject Database database;
  @Inject MeterRegistry meters;

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource
  URI service;

  @SuppressWarnings("NullAway.Init") // before all
  private DuckDb duck;

  @SuppressWarnings("NullAway.Init") // before all
  private SamplePeople people;

  @SuppressWarnings("NullAway.Init") // before all
  private String file;

  @BeforeAll
  void thirtyDaysOfTraffic() throws SQLException {
    RestAssured.port = service.getPort(); // set before each test only
    var traffic = new SampleTraffic(SEED);
    var apps = traffic.apps();
    var uses = traffic.uses(USES);
    apps.forEach(ReportsCrossCheckTest::publish);
    int domains = apps.stream().mapToInt(each -> each.domains().size()).sum();
    Patience.await().atMost(TIMEOUT).until(() -> knownDomains() == domains);
    var bySource = uses.stream().collect(groupingBy(SampleUse::source));
    send(SampleTraffic.PROXY, bySource);
    send(SampleTraffic.BRANCH, bySource);
    bySource.getOrDefault(SampleTraffic.DEVICES, List.of()).stream()
        .collect(groupingBy(each -> Objects.requireNonNull(each.device())))
        .forEach((device, some) -> LogSources.sendAsDevice(device, transactions(some)));
    file = upload(bySource.getOrDefault(SampleTraffic.FILE, List.of()));
    people = SamplePeople.create();
    duck = new DuckDb(apps, uses, people);
    bySource.forEach((source, some) -> awaitCounted(source, some.size()));
  }

  @AfterAll
  void close() throws SQLException {
    people.delete();
    duck.close();
  }

  private long knownDomains() {
    return database
        .first(
            "select count(*) from app_domain where app_id like 'crosscheck-%'",
            row -> row.getLong(1))
        .orElseThrow();
  }

  private static void publish(SampleApp app) {
    var parts = new HashMap<String, @Nullable Object>();
    parts.put("name", app.name());
    parts.put("vendor", app.vendor());
    parts.put("category", app.category());
    parts.put("kind", app.kind());
    parts.put("riskLevel", app.risk().level());
    parts.put("score", app.risk().score());
    parts.put("coverage", app.risk().coverage());
    parts.put("domains", app.domains().stream().map(ReportsCrossCheckTest::domain).toList());
    var factors = new HashMap<String, Object>();
    if (!app.headquarters().isEmpty()) {
      factors.put("headquarters", app.headquarters());
    }
    if (app.founded() != null) {
      factors.put("founded", app.founded());
    }
    parts.put("factors", factors);
    Topics.app(app.id(), parts);
    if (app.tag() != null) {
      Topics.tag(app.id(), app.tag());
    }
  }

  private static Map<String, String> domain(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? Map.of("host", text)
        : Map.of("host", text.substring(0, slash), "pathPrefix", text.substring(slash));
  }

  private static void send(String source, Map<String, List<SampleUse>> bySource) {
    var uses = bySource.getOrDefault(source, List.of());
    for (int start = 0; start < uses.size(); start += BATCH) {
      LogSources.send(
          source, transactions(uses.subList(start, Math.min(uses.size(), start + BATCH))));
    }
  }

  private static List<Transaction> transactions(List<SampleUse> uses) {
    return uses.stream().map(SampleUse::transaction).toList();
  }

  private static String upload(List<SampleUse> uses) {
    var log = uses.stream().map(SampleUse::squidLine).collect(Collectors.joining());
    return Callers.analyst()
        .queryParam("name", "Cross-check")
        .contentType("application/octet-stream")
        .body(log.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/reports/snapshots")
        .then()
        .statusCode(201)
        .extract()
        .path("reportId");
  }

  private void awaitCounted(String source, int count) {
    var report = source.equals(SampleTraffic.FILE) ? file : source;
    var last = SampleTraffic.FIRST.plusDays(SampleTraffic.DAYS);
    LogSources.awaitCounted(report + "?from=" + SampleTraffic.FIRST + "&to=" + last, count);
  }

  /** Until then the database alone is asked. */
  private void awaitHeld() {
    var last = SampleTraffic.FIRST.plusDays(SampleTraffic.DAYS);
    for (var report : List.of(SampleTraffic.DEVICES, Report.ALL_SOURCES)) {
      double before = fromMemory();
      Patience.await()
          .atMost(TIMEOUT)
          .until(
              () -> {
                Reports.get(report + "?from=" + SampleTraffic.FIRST + "&to=" + last);
                return fromMemory() > before;
              });
    }
  }

  private double fromMemory() {
    return meters.get("gnomon.usage.cache.answers").tag("from", "memory").counter().count();
  }

  @Test
  void reportsSayWhatAnotherDatabaseComputes() throws SQLException {
    awaitHeld();
    double before = fromMemory();
    var questions = new Questions(SEED, file, List.copyOf(people.members().keySet()));
    var pages = new Random(SEED);
    var differences = new ArrayList<String>();
    int rows = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      var question = questions.next();
      var expected = duck.rows(question.sql());
      rows += expected.size();
      Answers.difference(question, expected, 30 + pages.nextInt(470)).ifPresent(differences::add);
    }
    questions.forget();
    assertThat(fromMemory()).as("answers from memory").isGreaterThan(before + QUESTIONS / 10);
    assertThat(rows).as("rows that are compared").isGreaterThan(20 * QUESTIONS);
    assertThat(differences.stream().limit(MAX_SHOWN).toList())
        .as("%d of %d answers differ, seed %d", differences.size(), QUESTIONS, SEED)
        .isEmpty();
  }
}
