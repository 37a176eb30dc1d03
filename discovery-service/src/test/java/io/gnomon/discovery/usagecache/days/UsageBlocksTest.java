package io.gnomon.discovery.usagecache.days;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.usage.SourceDay;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsageBlocksTest {

  private static final int SITES = 10_000;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  /** As many as two blocks and what is there without any. */
  private final UsageBlocks blocks =
      new UsageBlocks(new UsageNumbers().bytes() + 2 * block(1, "").bytes());

  private static UsageBlock block(int day, String version) {
    var sums = new SiteSums(SITES);
    IntStream.range(0, SITES).forEach(site -> sums.set(site, new long[] {site, site, site, 0, 0}));
    return new UsageBlock(
        day(day),
        new UsageBlockVersion(version, 0, 0),
        IntStream.range(0, SITES).toArray(),
        sums,
        Map.of());
  }

  private static SourceDay day(int number) {
    return new SourceDay(DAY.plusDays(number), 1);
  }

  @Test
  void aBlockIsGoodForItsVersionOnly() {
    blocks.put(block(1, "1,2"));

    assertThat(blocks.find(Map.of(day(1), "1,2"))).isPresent();
    assertThat(blocks.find(Map.of(day(1), "1,3"))).isEmpty();
    assertThat(blocks.missing(Map.of(day(1), "1,3", day(2), "4")))
        .containsExactlyInAnyOrder(day(1), day(2));
  }

  @Test
  void theEarliestDaysLeaveAndAreNotTakenAgain() {
    blocks.put(block(2, "a"));
    blocks.put(block(3, "b"));
    blocks.put(block(4, "c"));
    blocks.put(block(1, "d"));

    assertThat(blocks.size()).isEqualTo(2);
    assertThat(blocks.find(Map.of(day(3), "b", day(4), "c"))).isPresent();
    assertThat(blocks.takes(day(2))).isFalse();
    assertThat(blocks.takes(day(3))).isTrue();
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOneBefore() {
    blocks.put(block(1, "a"));
    long bytes = blocks.bytes();

    blocks.put(block(1, "b"));

    assertThat(blocks.bytes()).isEqualTo(bytes);
    assertThat(blocks.find(Map.of(day(1), "b"))).isPresent();
  }

  @Test
  void daysThatWereDeletedMakeRoom() {
    blocks.put(block(1, "a"));
    blocks.put(block(2, "b"));
    blocks.put(block(3, "c"));

    blocks.retain(Set.of());

    assertThat(blocks.size()).isZero();
    assertThat(blocks.takes(day(1))).isTrue();
  }
}
