package io.gnomon.e2e.restart;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Installation;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Processes of this version take the place of those of the version before, which go on serving
 * beside them on the schema that these have migrated, while a fleet of the version before works and
 * people call.
 */
@Tag("full")
@Order(RunningGnomon.BEFORE_IT)
class RollingUpgradeIT {

  /** The folder of the version before, which is built. */
  private static final String FROM = "gnomon.upgrade.from";

  /** Of the server, and not "come later". */
  private static final Pattern FAULT = Pattern.compile(": 5(?!03)\\d\\d$");

  @Test
  @EnabledIfSystemProperty(
      named = FROM,
      matches = ".+",
      disabledReason = "skipped: deploy/e2e/upgrade.sh runs it")
  void theVersionBeforeServesUntilAllOfItIsReplaced() throws Exception {
    var before = new Installation(Path.of(Objects.requireNonNull(System.getProperty(FROM))));
    try (var services = TwoOfEach.startFirsts(before);
        var callers = new RouteCallers(services.throughTheDoor(), services.token())) {
      var fleet = new WorkingFleet(new GnomonClient(services.throughTheDoor(), services.token()));
      fleet.start();
      callers.start();
      replace(services, fleet);

      // What is compared must not change meanwhile.
      callers.close();
      fleet.assertNothingIsLost();
      assertThat(callers.faults()).isEmpty();
      assertThat(fleet.failures()).noneMatch(kind -> FAULT.matcher(kind).find());
    }
  }

  private static void replace(TwoOfEach services, WorkingFleet fleet) throws InterruptedException {
    try (var watch = fleet.watch()) {
      services.ensureTopics();
      services.startSeconds();
      fleet.change(true);
      restartFirsts(services);
      fleet.change(false);
      services.stopFirsts();
      services.replaceDoor();
      fleet.change(true);
      WorkingFleet.assertNoGap(watch);
    }
  }

  /** As a pod of the version before that is moved to another node in the middle of a rollout. */
  private static void restartFirsts(TwoOfEach services) {
    services.stopFirsts();
    services.startFirsts();
  }
}
