package io.gnomon.discovery.executive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Topics;
import io.gnomon.kit.database.Database;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of the last month in a folder. */
@QuarkusTest
@DiscoveryTest
class MonthlyReportTest {

  @Inject MonthlyReportService reports;
  @Inject MonthlyReportStore store;
  @Inject Database database;
  @Inject Clock clock;

  @TempDir Path folder;

  @BeforeEach
  void noneWasWritten() {
    Topics.telemetry(true); // the settings have been read then
    database.update("delete from monthly_report");
  }

  @Test
  void itIsWrittenOnceHoweverManyTry() throws IOException {
    long before = entries();
    var threads =
        IntStream.range(0, 4).mapToObj(i -> new Thread(() -> reports.writeDue(folder))).toList();
    threads.forEach(Thread::start);
    for (var thread : threads) {
      join(thread);
    }

    var name = files(folder).get(0);
    assertThat(files(folder)).containsExactly(fileName());
    try (var pages = PdfPages.of(Files.readAllBytes(folder.resolve(name)))) {
      assertThat(pages.text(1)).contains("All sources");
    }
    assertThat(entries()).isEqualTo(before + 1);

    Files.delete(folder.resolve(name));
    reports.writeDue(folder);
    assertThat(files(folder)).as("not again").isEmpty();
  }

  @Test
  void whatFailsIsTriedAgain() throws IOException {
    var file = Files.createFile(folder.resolve("no-folder"));
    assertThatThrownBy(() -> reports.writeDue(file)).isInstanceOf(UncheckedIOException.class);

    reports.writeDue(folder.resolve("new").resolve("folder"));

    assertThat(files(folder.resolve("new").resolve("folder"))).containsExactly(fileName());
  }

  @Test
  void aProcessThatEndedIsFollowedByAnother() throws IOException {
    var month = month();
    assertThat(store.claim(month, clock.instant(), clock.instant().plusSeconds(600))).isTrue();
    reports.writeDue(folder);
    assertThat(files(folder)).as("somebody is at it").isEmpty();

    store.release(month, clock.instant().minus(Duration.ofSeconds(1)));
    reports.writeDue(folder);

    assertThat(files(folder)).containsExactly(fileName());
  }

  private long entries() {
    List<Object> written =
        Callers.admin()
            .get("/api/v1/discovery-audit?limit=100")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.after");
    return written.stream()
        .filter(each -> each instanceof Map<?, ?> after && fileName().equals(after.get("file")))
        .count();
  }

  private YearMonth month() {
    return MonthlyReportService.lastMonth(clock.instant(), ZoneOffset.UTC);
  }

  private String fileName() {
    return "executive-report-all-sources-%s-to-%s.pdf"
        .formatted(month().atDay(1), month().atEndOfMonth());
  }

  private static List<String> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
