package io.gnomon.discovery.appusage;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.appusage.RecentUsage.DeviceGroupUsage;
import io.gnomon.discovery.appusage.RecentUsage.UserGroupUsage;
import io.gnomon.discovery.directory.DeviceFollower;
import io.gnomon.kit.database.Database;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.TopicRecords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class AppUsageTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** Days that no other test uses. */
  private static final Instant FIRST = Instant.now().minus(23, ChronoUnit.DAYS);

  private static final Instant SECOND = Instant.now().minus(21, ChronoUnit.DAYS);

  /** Publications that have added up the use of apps, and wait to count the members of groups. */
  private static final String COUNTS_MEMBERS =
      """
      select count(*) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%user_group_member%'
      """;

  private static final String USES_OF_APP =
      """
      select coalesce(sum(u.transactions), 0) from usage_site u join site on site.id = u.site_id
      where site.app_id = ?
      """;

  private static final String APP = "used-harbour";
  private static final String HOST = "www.used-harbour.test";

  @Inject AppUsageService service;
  @Inject DeviceFollower devices;
  @Inject Database database;

  @BeforeEach
  void turnOn() {
    Topics.telemetry(true);
  }

  @Test
  void theMessageIsTheOneOfTheContract() {
    Contracts.assertWritesExample(
        "discovery/app-usage",
        new AppUsage(
            "dropbox", LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 2), exampleUsage()));
  }

  private static RecentUsage exampleUsage() {
    return new RecentUsage(
        LocalDate.of(2026, 2, 1),
        LocalDate.of(2026, 3, 2),
        1200,
        52_428_800,
        209_715_200,
        41,
        43,
        List.of(new DeviceGroupUsage("2", 43, 262_144_000)),
        List.of(new UserGroupUsage("5b2f6f7e-6c0a-4c53-9d55-0a5d4f6c8f11", 7, 1_048_576)));
  }

  @Test
  void anAppIsToldOnceAndAgainOnAnotherDay() {
    Topics.app(APP, "Used Harbour", 7.0, "used-harbour.test");
    var device = new TestDevice();

    device.sends(visit(FIRST, HOST));
    awaitLastDay(FIRST);
    service.publishAll();
    device.sends(visit(SECOND, HOST));
    awaitLastDay(SECOND);

    var told = told(APP);
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
        .atMost(TIMEOUT)
        .untilAsserted(
            () -> {
              service.publishAll();
              assertThat(keys()).contains("known-harbour").doesNotContain("unknown-harbour");
            });
  }

  @Test
  void peopleDevicesAndTheirGroupsAreCountedOnce() {
    Topics.app("grouped-harbour", "Grouped Harbour", 7.0, "grouped-harbour.test");
    var group = groupOf("berta", "berta@grouped.test");
    var inGroup = new TestDevice();
    Topics.device(inGroup.id(), "GROUPED-1", "Marketing");
    await().until(() -> devices.isRead() && devices.groupIds().containsKey(inGroup.id()));

    inGroup.sends(
        TestDevice.line(FIRST, "berta", "a.grouped-harbour.test", "", 10),
        TestDevice.line(SECOND, "berta@grouped.test", "b.grouped-harbour.test", "", 20));
    new TestDevice().sends(TestDevice.line(SECOND, "carla", "a.grouped-harbour.test", "", 30));

    var recent = awaitTransactions("grouped-harbour", 3).get("recent");
    assertThat(recent.get("users").asInt()).isEqualTo(2);
    assertThat(recent.get("devices").asInt()).isEqualTo(2);
    assertThat(recent.get("uploadedBytes").asInt()).isEqualTo(60);
    assertThat(recent.get("userGroups")).hasSize(1);
    assertThat(recent.get("userGroups").get(0).get("id").asText()).isEqualTo(group);
    assertThat(recent.get("userGroups").get(0).get("users").asInt()).isEqualTo(1);
    assertThat(recent.get("deviceGroups")).hasSize(1);
    assertThat(recent.get("deviceGroups").get(0).get("devices").asInt()).isEqualTo(1);
    assertThat(recent.get("to").asText()).isEqualTo(day(Instant.now()));
  }

  @Test
  void whatIsToldTogetherIsOfOneMoment() {
    Topics.app("moment-harbour", "Moment Harbour", 7.0, "moment-harbour.test");
    var device = new TestDevice();
    device.sends(TestDevice.line(FIRST, "anna", "moment-harbour.test", "", 10));
    awaitTransactions("moment-harbour", 1);

    var publication =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  database.update("lock table user_group_member in access exclusive mode");
                  var begun = CompletableFuture.supplyAsync(service::publishAll);
                  await().until(() -> count(COUNTS_MEMBERS) > 0);
                  device.sends(TestDevice.line(FIRST, "berta", "moment-harbour.test", "", 10));
                  await().until(() -> count(USES_OF_APP, "moment-harbour") == 2);
                  return begun;
                });

    assertThat(publication.join()).isTrue();
    awaitTransactions("moment-harbour", 2);
    assertThat(told("moment-harbour"))
        .allSatisfy(
            each ->
                assertThat(each.at("/recent/users").asInt())
                    .isEqualTo(each.at("/recent/transactions").asInt()));
  }

  private long count(String sql, Object... parameters) {
    return database.first(sql, row -> row.getLong(1), parameters).orElseThrow();
  }

  /** A user group that has one person, who has these names. */
  private static String groupOf(String... names) {
    var group = "Group of " + names[0];
    Callers.admin()
        .body(Map.of("displayName", names[0], "aliases", List.of(names), "groups", List.of(group)))
        .post("/api/v1/people")
        .then()
        .statusCode(201);
    return Callers.viewer()
        .get("/api/v1/user-groups?limit=500")
        .jsonPath()
        .getString("items.find { it.name == '%s' }.id".formatted(group));
  }

  private JsonNode awaitTransactions(String app, int transactions) {
    return await()
        .until(
            () -> {
              service.publishAll();
              return last(app);
            },
            last -> last != null && last.at("/recent/transactions").asInt() == transactions);
  }

  private static @Nullable JsonNode last(String app) {
    var told =
        TopicRecords.read(AppUsage.TOPIC).stream().filter(each -> each.key().equals(app)).toList();
    return told.isEmpty() ? null : TopicRecords.json(told.get(told.size() - 1));
  }

  private void awaitLastDay(Instant day) {
    await()
        .atMost(TIMEOUT)
        .until(
            () -> {
              service.publishAll();
              return last(APP);
            },
            last -> last != null && last.get("lastDay").asText().equals(day(day)));
  }

  private static String visit(Instant at, String host) {
    return TestDevice.line(at, "anna", host, "", 10);
  }

  private static List<String> keys() {
    return TopicRecords.read(AppUsage.TOPIC).stream().map(ConsumerRecord::key).toList();
  }

  /** What was published of an app; a message that the outbox published twice counts once. */
  private static List<JsonNode> told(String app) {
    return TopicRecords.read(AppUsage.TOPIC).stream()
        .filter(each -> each.key().equals(app))
        .map(TopicRecords::json)
        .distinct()
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
