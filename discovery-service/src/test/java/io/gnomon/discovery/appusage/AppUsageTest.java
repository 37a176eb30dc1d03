package io.gnomon.discovery.appusage;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class AppUsageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Days that no other test uses. */
  private static final Instant FIRST = Instant.now().minus(23, ChronoUnit.DAYS);

  private static final int DAYS = 30;
  private static final Instant SECOND = Instant.now().minus(21, ChronoUnit.DAYS);
  private static final String APP = "used-harbour";
  private static final String HOST = "www.used-harbour.test";

  @Inject AppUsageService service;

  @BeforeEach
  void turnOn() {
    Topics.telemetry(true);
  }

  @Test
  void theMessageIsTheOneOfTheContract() {
    Contracts.assertWritesExample(
        "discovery/app-usage",
        new AppUsage("dropbox", LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 2)));
  }

  @Test
  void anAppIsToldOnceAndAgainOnAnotherDay() {
    Topics.app(APP, "Used Harbour", 7.0, "used-harbour.test");
    var device = new TestDevice();

    device.sends(visit(FIRST, HOST));
    awaitTold(1);
    service.tell(DAYS);
    device.sends(visit(SECOND, HOST));
    awaitTold(2);

    var told = told();
    assertThat(told).hasSize(2);
    assertDays(told.get(0), FIRST, FIRST);
    assertDays(told.get(1), FIRST, SECOND);
  }

  @Test
  void aHostWithoutAnAppIsNotTold() {
    Topics.app("known-harbour", "Known Harbour", 7.0, "known-harbour.test");
    new TestDevice()
        .sends(visit(FIRST, "unknown-harbour.test"), visit(FIRST, "known-harbour.test"));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              service.tell(DAYS);
              assertThat(keys()).contains("known-harbour").doesNotContain("unknown-harbour");
            });
  }

  private void awaitTold(int times) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              service.tell(DAYS);
              assertThat(told()).hasSizeGreaterThanOrEqualTo(times);
            });
  }

  private static String visit(Instant at, String host) {
    return TestDevice.line(at, "anna", host, "", 10);
  }

  private static List<String> keys() {
    return TopicRecords.read(AppUsage.TOPIC).stream().map(ConsumerRecord::key).toList();
  }

  private static List<JsonNode> told() {
    return TopicRecords.read(AppUsage.TOPIC).stream()
        .filter(each -> each.key().equals(APP))
        .map(TopicRecords::json)
        .toList();
  }

  private static void assertDays(JsonNode message, Instant first, Instant last) {
    Contracts.assertValid("discovery/app-usage", message);
    assertThat(message.get("firstDay").asText()).isEqualTo(day(first));
    assertThat(message.get("lastDay").asText()).isEqualTo(day(last));
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
  }
}
