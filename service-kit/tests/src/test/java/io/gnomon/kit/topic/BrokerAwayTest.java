package io.gnomon.kit.topic;

import static io.gnomon.testing.Patience.await;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.Management;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@DataTest
@WithTestResource(value = OwnBroker.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class BrokerAwayTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** Longer than a consumer counts as polling that did so at the end. */
  private static final double LONG_SECONDS = 8;

  @Inject SettingsFollower follower;
  @Inject FollowerRegistry followers;

  private @Nullable Runnable stopBroker;

  @Test
  void aServiceWhoseBrokerIsStoppedStaysAliveAndReady() {
    await().atMost(TIMEOUT).until(() -> follower.isRead("settings"));
    await().atMost(TIMEOUT).until(() -> status("ready") == 200);

    Objects.requireNonNull(stopBroker).run();

    var stopped = System.nanoTime();
    await()
        .atMost(TIMEOUT)
        .until(
            () -> markedAliveLongAfter(stopped) && status("live") == 200 && status("ready") == 200);
  }

  private boolean markedAliveLongAfter(long nanoTime) {
    var secondsSince = (System.nanoTime() - nanoTime) / 1e9;
    return secondsSince - followers.of("settings").secondsSinceLastRound() > LONG_SECONDS;
  }

  private static int status(String kind) {
    return Management.request().get("/q/health/" + kind).statusCode();
  }
}
