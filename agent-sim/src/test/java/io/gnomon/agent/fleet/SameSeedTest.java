package io.gnomon.agent.fleet;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.agent.ledger.LedgerWriter;
import io.gnomon.agent.organisation.Organisation;
import io.gnomon.agent.peer.FakeFeed;
import io.gnomon.agent.peer.FakePeer;
import io.gnomon.agent.workload.RunSpec;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole fleets, one after the other, without the container. */
class SameSeedTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final long MONDAY = Instant.parse("2026-11-16T00:00:00Z").toEpochMilli();
  private static final long WEEK = Duration.ofDays(7).toMillis();

  private final Organisation organisation = Organisation.example();

  @Test
  void twoRunsWithOneSeedGiveTheSameBytesAndAnotherSeedGivesOthers(@TempDir Path folder) {
    var first = activity(folder.resolve("first"), 7);
    var second = activity(folder.resolve("second"), 7);
    var third = activity(folder.resolve("third"), 8);

    assertThat(first).contains("\"blocked\"").contains("[\"user\",");
    assertThat(second.equals(first)).as("the activity of two runs with one seed").isTrue();
    assertThat(third.equals(first)).as("the activity of runs with different seeds").isFalse();
  }

  private String activity(Path folder, long seed) {
    var vertx = Vertx.vertx();
    try (var peer = FakePeer.start()) {
      peer.feed().put(FakeFeed.indicator("41", "Dropbox", "dropbox.com", "Block"));
      var fleet =
          new FleetService(
              vertx,
              config(folder, peer, seed),
              organisation,
              Clock.systemUTC(),
              new BackgroundTaskRegistry(new SimpleMeterRegistry()),
              new NoTls());
      fleet.start(new StartupEvent());
      try {
        return browse(fleet);
      } finally {
        fleet.stop(new ShutdownEvent());
      }
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private String browse(FleetService fleet) {
    fleet.run(
        simulation -> simulation.enrol(30, organisation.departments().get(0), FakePeer.TOKEN));
    await().atMost(LONG).until(() -> fleet.call(FleetSimulation::summary).connected() == 30);
    var spec = new RunSpec(5_000, MONDAY, MONDAY + WEEK, 20_000, 0);
    fleet.run(simulation -> simulation.visits().startRun(spec));
    await().atMost(LONG).until(() -> fleet.call(s -> s.pace().run().orElseThrow().over()));
    return fleet.call(SameSeedTest::activity);
  }

  private static String activity(FleetSimulation simulation) {
    var bytes = new ByteArrayOutputStream();
    try {
      LedgerWriter.writeActivity(simulation.ledger(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static AgentConfig config(Path folder, FakePeer peer, long seed) {
    var values =
        Map.of(
            "gnomon.agent.data-dir", folder.toString(),
            "gnomon.agent.policy-url", peer.url().toString(),
            "gnomon.agent.discovery-url", peer.url().toString(),
            "gnomon.agent.seed", Long.toString(seed));
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredConverters()
        .withDefaultValues(values)
        .withMapping(AgentConfig.class)
        .build()
        .getConfigMapping(AgentConfig.class);
  }
}
