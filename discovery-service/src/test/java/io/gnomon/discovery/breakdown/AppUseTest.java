package io.gnomon.discovery.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class AppUseTest {

  private static final Instant TODAY = Instant.now();
  private static final Instant YESTERDAY = TODAY.minus(1, ChronoUnit.DAYS);

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String proxy = "use-" + mark;
  private final String app = "used-" + mark;
  private final String host = "www." + app + ".test";

  @BeforeEach
  void threeUsersOnTwoDays() {
    Topics.app(app, app, 7, app + ".test");
    Callers.admin()
        .body(Map.of("displayName", "Ann", "aliases", List.of("ann-" + mark, "ann.b-" + mark)))
        .post("/api/v1/people")
        .then()
        .statusCode(201);
    // Ann passes the floor of two by two names together; Bob does on one day; Cid on none.
    LogSources.send(
        proxy,
        Stream.of(
                visits(1, "ann-" + mark, YESTERDAY, 100),
                visits(1, "ann.b-" + mark, YESTERDAY, 100),
                visits(3, "bob-" + mark, YESTERDAY, 100),
                visits(1, "bob-" + mark, TODAY, 7),
                visits(1, "cid-" + mark, TODAY, 9),
                visits(2, null, TODAY, 5))
            .flatMap(List::stream)
            .toList());
    LogSources.awaitCounted(proxy, 9);
  }

  @AfterEach
  void lowestFloor() {
    Topics.useFloor(1, 0);
  }

  private List<Transaction> visits(int count, @Nullable String user, Instant at, long bytes) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Transaction(at, user, "10.1.1.1", host, null, bytes, 0L))
        .toList();
  }

  private JsonPath use() {
    return Reports.get(proxy + "/app-use?app=" + app + "&app=unused-" + mark);
  }

  private static void assertMeasures(JsonPath use, String part, long... measures) {
    assertThat(Stream.of("users", "userDays", "transactions", "trafficBytes"))
        .map(each -> use.getLong("items[0]." + part + "." + each))
        .as(part)
        .containsExactly(measures[0], measures[1], measures[2], measures[3]);
  }

  @Test
  void whatIsSeenIsUseUnlessThereIsAFloor() {
    var use = use();

    assertMeasures(use, "use", 3, 4, 7, 516);
    assertMeasures(use, "touch", 0, 0, 0, 0);
    assertThat(use.getString("items[1].app")).isEqualTo("unused-" + mark);
    assertThat(use.getLong("items[1].use.users")).isZero();
  }

  @Test
  void belowTheFloorOfADayItIsATouch() {
    Topics.useFloor(2, 0);
    var use = use();

    assertThat(use.getLong("floor.transactions")).isEqualTo(2);
    assertMeasures(use, "use", 2, 2, 5, 500);
    assertMeasures(use, "touch", 1, 2, 2, 16);
  }

  @Test
  void bothFloorsAreToBeReached() {
    Topics.useFloor(2, 250);

    assertMeasures(use(), "use", 1, 1, 3, 300);
    assertMeasures(use(), "touch", 2, 3, 4, 216);
  }

  @Test
  void appsAreToBeNamed() {
    Callers.viewer().get("/api/v1/reports/" + proxy + "/app-use").then().statusCode(400);
  }
}
