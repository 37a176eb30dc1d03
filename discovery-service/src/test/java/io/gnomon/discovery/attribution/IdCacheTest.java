package io.gnomon.discovery.attribution;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdCacheTest {

  private static final long MAX_BYTES = 1 << 20;

  private final List<String> stored = new ArrayList<>();
  private final IdCache<String> cache = new IdCache<>(MAX_BYTES, String::length);

  @Test
  void anIdIsAskedForOnce() {
    cache.get(List.of("ada", "grace"), this::store);

    var ids = cache.get(List.of("ada", "edsger"), this::store);

    assertThat(ids).containsOnlyKeys("ada", "edsger");
    assertThat(stored).containsExactly("ada", "grace", "edsger");
  }

  @Test
  void longNamesTakeNoMoreMemoryThanShortOnes() {
    for (int length : List.of(3, 250)) {
      var names = IntStream.range(0, 20_000).mapToObj(i -> "n".repeat(length) + i).toList();

      var ids = cache.get(names, this::store);

      assertThat(ids).hasSize(names.size());
      assertThat(cache.bytes()).isPositive().isLessThanOrEqualTo(MAX_BYTES);
    }
  }

  private Map<String, Long> store(SortedSet<String> names) {
    stored.addAll(names);
    return names.stream().collect(toMap(identity(), name -> (long) name.hashCode()));
  }
}
