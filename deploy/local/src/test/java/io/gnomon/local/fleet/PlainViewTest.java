package io.gnomon.local.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlainViewTest {

  private static final String FLEET =
      """
      {"devices": 1000, "enrolled": 1000, "enrolling": 0, "ended": 0, "connected": 998, "online": 998, "pace": "run",
       "visitsPerMinute": 0, "counters": {"visits": %d, "transactionsAcknowledged": %d, "queued": 36, "blocked": 3,
       "warned": 2, "bypassed": 1, "eventsSent": 6, "dropped": 4, "eventsDropped": 0}, "failures": {"token 503": 7},
       "enforcedRevision": {"min": 5, "max": 6, "devicesAtMax": 998}}
      """;

  private final StringWriter screen = new StringWriter();

  @Test
  void aPlainLineSaysAll() throws JsonProcessingException {
    assertThat(PlainView.line(status(12, 24_170), status(10, 23_770)))
        .isEqualTo(
            "1,000 devices, 998 connected; run; 24,170 transactions sent (200/s), 36 waiting;"
                + " 3 blocked, 2 warned, 1 bypassed; revision 6 on 998 of 1,000 devices"
                + " (half after 13 ms, 99 % after 16 ms); run 25 % at 2026-11-18 10:12 UTC;"
                + " lost 4 transactions and 0 events; failures: token 503 7");
  }

  @Test
  void aScreenIsDrawnInItsPlace() throws JsonProcessingException {
    var view = new ScreenView(new PrintWriter(screen), false);

    view.show(status(10, 23_770), status(0, 0));
    assertThat(screen.toString())
        .doesNotContain("\033")
        .contains("[########......................]");
    view.show(status(12, 24_170), status(10, 23_770));

    assertThat(screen.toString()).containsOnlyOnce("\033[9A\033[J").contains("200/s");
  }

  @Test
  void coloursAreLeftAwayWhereNobodyWantsThem() throws JsonProcessingException {
    new ScreenView(new PrintWriter(screen), true).show(status(1, 1), status(0, 0));

    assertThat(screen.toString()).contains("\033[1mdevices");
  }

  private static FleetStatus status(int seconds, int transactions) throws JsonProcessingException {
    var json = new ObjectMapper();
    return new FleetStatus(
        Duration.ofSeconds(seconds),
        json.readTree(FLEET.formatted(transactions, transactions)),
        json.readTree(
            "{\"over\": false, \"visits\": 4000, \"made\": 1000, \"at\": \"2026-11-18T10:12:31Z\", \"heldSeconds\": 0.5}"),
        json.readTree("{\"revision\": 6, \"p50Millis\": 13, \"p99Millis\": 16}"));
  }
}
