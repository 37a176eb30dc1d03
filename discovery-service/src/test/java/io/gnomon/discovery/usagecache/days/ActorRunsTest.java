package io.gnomon.discovery.usagecache.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActorRunsTest {

  private static final int NUMBERS = 3_000_000;
  private static final int SITES = 200;

  @Test
  void differentOnesAreCountedOverAllSitesOfAPart() {
    var random = new Random(7);
    var builder = new ActorRuns.Builder(SITES);
    var all = new HashSet<Integer>();
    var alone = new int[SITES];
    for (int site = 0; site < SITES - 1; site++) {
      var some = random.ints(random.nextInt(300), 0, 1 << random.nextInt(22)).distinct().toArray();
      IntStream.of(some).filter(number -> number < NUMBERS).forEach(builder::add);
      IntStream.of(some).filter(number -> number < NUMBERS).forEach(all::add);
      alone[site] = (int) IntStream.of(some).filter(number -> number < NUMBERS).count();
      builder.endSite();
    }
    var runs = builder.build();
    var counter = new DistinctCounter(IntStream.range(0, NUMBERS).toArray());

    counter.next();
    for (int site = 0; site < SITES; site++) {
      runs.count(site, counter);
    }
    assertThat(counter.count()).isEqualTo(all.size());

    for (int site = 0; site < SITES; site++) {
      counter.next();
      runs.count(site, counter);
      assertThat(counter.count()).isEqualTo(alone[site]);
    }
  }
}
