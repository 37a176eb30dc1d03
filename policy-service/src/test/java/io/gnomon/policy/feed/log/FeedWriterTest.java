package io.gnomon.policy.feed.log;

import static io.gnomon.testing.Callers.device;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.gnomon.kit.database.Database;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorType;
import io.gnomon.matching.indicator.Scope;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.Severity;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorOrigin;
import io.gnomon.policy.indicator.IndicatorStore;
import io.gnomon.policy.indicator.IndicatorText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class FeedWriterTest {

  private static final String MESSAGES =
      """
      select count(*) from outbox
      where topic = ? and convert_from(payload, 'UTF8')::json ->> 'revision' = ?
      """;

  @Inject FeedWriter feed;
  @Inject IndicatorStore indicators;
  @Inject Database database;

  /** What a transaction appended, and the messages about it that it left in the outbox. */
  private record Appended(List<String> ids, long messages) {}

  @Test
  void aRevisionThatIsTooLargeForKafkaReachesDevicesWithoutIt() {
    var device = TestDevice.enrolled("LAPTOP-0401");
    String cursor =
        device(device.id()).get("/agent/v1/feed/changes").then().extract().path("data.cursor");

    var large = append(indicators(300), List.of());

    assertThat(large.messages()).isZero();
    device(device.id())
        .get("/agent/v1/feed/changes?cursor=" + cursor)
        .then()
        .statusCode(200)
        .body("data.upserts", hasSize(300));
    assertThat(append(List.of(), large.ids()).messages()).isEqualTo(1);
  }

  private Appended append(List<Indicator> upserts, List<String> removals) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var head = feed.lock();
              var stored = indicators.add(upserts, true);
              indicators.end(removals);
              var position = feed.append(head, "a test", FeedPlan.of(stored, removals));
              return new Appended(
                  stored.stream().map(Indicator::id).toList(), messages(position.revision()));
            });
  }

  private long messages(long revision) {
    return database
        .first(MESSAGES, row -> row.getLong(1), FeedRevision.TOPIC, Long.toString(revision))
        .orElseThrow();
  }

  private static List<Indicator> indicators(int count) {
    var text =
        new IndicatorText("Do not use it", Severity.LOW, null, "Ask first. ".repeat(363), true);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Indicator(
                    Indicator.NO_ID,
                    IndicatorType.DomainName,
                    "too-large-" + i + ".example.net",
                    IndicatorAction.Block,
                    text,
                    IndicatorOrigin.manual,
                    null,
                    Scope.everyone(),
                    null,
                    List.of()))
        .toList();
  }
}
