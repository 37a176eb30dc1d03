package io.gnomon.discovery.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.kit.database.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@DiscoveryTest
class CachedNamesTest {

  private static final double MAX_BYTES = 2_000;

  private record Bounds(long maxChunkBytes, long maxCachedNameBytes) implements UsageConfig {}

  @Inject Database database;

  @ParameterizedTest
  @EnumSource
  void cachedNamesTakeNoMoreThanTheSettingSays(Actor actor) {
    var meters = new SimpleMeterRegistry();
    var store = new ActorNameStore(database, new Bounds(0, (long) MAX_BYTES), meters);
    var used = IntStream.range(0, 100).mapToObj(i -> "cached-" + i).toList();

    assertThat(store.ids(actor, used)).hasSize(100);

    var cached =
        meters.get("gnomon.usage.cached.name.bytes").tag("kind", actor.nameTable()).gauge().value();
    assertThat(cached).isPositive().isLessThanOrEqualTo(MAX_BYTES);
  }
}
