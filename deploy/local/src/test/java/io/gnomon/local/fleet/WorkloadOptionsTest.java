package io.gnomon.local.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.local.fleet.FleetClient.DepartmentShares;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The options as written, and the workload that the fleet gets. */
class WorkloadOptionsTest {

  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  @Test
  void aPaceIsARateOrRealTime() {
    assertThat(Pace.parse("600/min").body()).isEqualTo(Map.of("visitsPerMinute", 600));
    assertThat(Pace.parse("50/s").body()).isEqualTo(Map.of("visitsPerMinute", 3_000));
    assertThat(Pace.parse("paused").body()).isEqualTo(Map.of("visitsPerMinute", 0));
    assertThat(Pace.parse("real-time").body()).isEqualTo(Map.of("realTime", true));
    assertThatThrownBy(() -> Pace.parse("fast")).hasMessageContaining("'fast' is not a valid pace");
    assertThatThrownBy(() -> Pace.parse("9999999/s")).hasMessageContaining("6,000,000/min at most");
  }

  @Test
  void aRunEndsWithYesterdayUnlessADayIsNamed() {
    var speed = new RunPlan.Speed(Duration.ofMinutes(5), null);

    assertThat(RunPlan.parse("5d").body(speed, null, NOW))
        .isEqualTo(
            Map.of("from", "2026-11-20T00:00:00Z", "to", "2026-11-25T00:00:00Z", "minutes", 5L));
    assertThat(RunPlan.parse("P1W from 2026-11-16").body(speed, null, NOW))
        .extracting("from", "to")
        .containsExactly("2026-11-16T00:00:00Z", "2026-11-23T00:00:00Z");
    assertThat(RunPlan.parse("PT8H from 2026-11-16T08:00:00Z").body(speed, null, NOW))
        .extracting("to")
        .isEqualTo("2026-11-16T16:00:00Z");
  }

  @Test
  void aRunAtARateMakesSoManyVisits() {
    var body = RunPlan.parse("2d").body(new RunPlan.Speed(null, 2_000), 50_000L, NOW);

    assertThat(body).extracting("perSecond", "visits").containsExactly(2_000, 50_000L);
    assertThat(body).doesNotContainKey("minutes");
  }

  @Test
  void aRunThatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> RunPlan.parse("soon"))
        .hasMessageContaining("'soon' is not a valid run");
    assertThatThrownBy(() -> RunPlan.parse("0d")).hasMessageContaining("90 days at most");
    assertThatThrownBy(() -> RunPlan.parse("91d")).hasMessageContaining("90 days at most");
    assertThatThrownBy(() -> RunPlan.parse("5d from monday")).hasMessageContaining("'monday'");
    assertThatThrownBy(() -> new RunPlan.Speed(Duration.ofMinutes(1), 5))
        .hasMessageContaining("either --in TIME or --rate N/s");
  }

  @Test
  void aFaultHasAKindAShareAndPerhapsADetail() {
    assertThat(Fault.parse("offline:20%").body())
        .isEqualTo(Map.of("kind", "offline", "share", 0.2));
    assertThat(Fault.parse("flapping:0.1:90s").body())
        .isEqualTo(Map.of("kind", "flapping", "share", 0.1, "seconds", 90L));
    assertThat(Fault.parse("repeat:1:late").body())
        .isEqualTo(Map.of("kind", "repeat", "share", 1.0, "late", true));
    assertThat(Fault.parse("clock:0.5:-2h").body())
        .isEqualTo(Map.of("kind", "clock", "share", 0.5, "skewSeconds", -7_200L));
  }

  @Test
  void aFaultThatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> Fault.parse("meltdown:1")).hasMessageContaining("kinds are offline");
    assertThatThrownBy(() -> Fault.parse("offline")).hasMessageContaining("KIND:SHARE");
    assertThatThrownBy(() -> Fault.parse("offline:120%"))
        .hasMessageContaining("'120%' is not a valid share");
    assertThatThrownBy(() -> Fault.parse("clock:0.1")).hasMessageContaining("needs a skew");
    assertThatThrownBy(() -> Fault.parse("user:1:now")).hasMessageContaining("nothing more");
    assertThatThrownBy(() -> Fault.parse("offline:1:soon")).hasMessageContaining("'soon'");
  }

  @Test
  void devicesAreDividedByTheSharesAndNoneIsLeftOver() {
    var shares = new LinkedHashMap<String, Integer>();
    shares.put("engineering", 40);
    shares.put("marketing", 20);
    shares.put("finance", 15);

    for (int devices : new int[] {0, 1, 2, 7, 100, 99_999}) {
      var divided = DepartmentShares.of(devices, shares);
      assertThat(divided.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(devices);
    }
    assertThat(DepartmentShares.of(75, shares)).isEqualTo(shares);
  }
}
