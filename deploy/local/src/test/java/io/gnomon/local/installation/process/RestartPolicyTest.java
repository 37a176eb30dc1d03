package io.gnomon.local.installation.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.local.installation.process.Supervisor.RestartPolicy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private final RestartPolicy policy = new RestartPolicy(() -> 0);

  @Test
  void pausesGrowFromDeathToDeathAndTheFifthWithinAMinuteIsTheLast() {
    assertThat(policy.pauseAfterDeath(START)).contains(Duration.ofMillis(250));
    assertThat(policy.pauseAfterDeath(START.plusSeconds(1))).contains(Duration.ofMillis(500));
    assertThat(policy.pauseAfterDeath(START.plusSeconds(2))).contains(Duration.ofSeconds(1));
    assertThat(policy.pauseAfterDeath(START.plusSeconds(4))).contains(Duration.ofSeconds(2));
    assertThat(policy.pauseAfterDeath(START.plusSeconds(60))).isEmpty();
  }

  @Test
  void whatDiesNowAndThenIsAlwaysStartedAgain() {
    for (int death = 0; death < 100; death++) {
      assertThat(policy.pauseAfterDeath(START.plusSeconds(16L * death))).isPresent();
    }
  }

  @Test
  void afterAQuietMinuteThePausesAreShortAgain() {
    policy.pauseAfterDeath(START);
    policy.pauseAfterDeath(START.plusSeconds(1));

    assertThat(policy.pauseAfterDeath(START.plusSeconds(62))).contains(Duration.ofMillis(250));
  }

  @Test
  void jitterAtMostDoublesAPause() {
    assertThat(new RestartPolicy(() -> 0.5).pauseAfterDeath(START))
        .contains(Duration.ofMillis(375));
  }
}
