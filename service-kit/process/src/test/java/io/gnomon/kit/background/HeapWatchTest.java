package io.gnomon.kit.background;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.background.HeapWatch.Sample;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HeapWatchTest {

  private static final long SECOND = 1_000_000_000L;

  private final HeapWatch watch = new HeapWatch(Duration.ofSeconds(3));

  @Test
  void aFullHeapThatIsOnlyCollectedIsHopelessAfterSomeTime() {
    assertThat(watch.isExhausted(new Sample(0, 0, 98, 100))).isFalse();
    assertThat(watch.isExhausted(new Sample(SECOND, 950, 98, 100))).isFalse();
    assertThat(watch.isExhausted(new Sample(2 * SECOND, 1_900, 98, 100))).isFalse();
    assertThat(watch.isExhausted(new Sample(3 * SECOND, 2_850, 98, 100))).isTrue();
  }

  @Test
  void aFullHeapThatIsSeldomCollectedIsWellUsed() {
    for (int i = 0; i < 10; i++) {
      assertThat(watch.isExhausted(new Sample(i * SECOND, i * 500L, 98, 100))).isFalse();
    }
  }

  @Test
  void muchCollectingThatFreesMemoryIsHardWork() {
    for (int i = 0; i < 10; i++) {
      assertThat(watch.isExhausted(new Sample(i * SECOND, i * 950L, 80, 100))).isFalse();
    }
  }

  @Test
  void waitingForAProcessorBetweenCollectionsIsNoHope() {
    assertThat(watch.isExhausted(new Sample(0, 0, 98, 100))).isFalse();
    assertThat(watch.isExhausted(new Sample(SECOND, 900, 98, 100))).isFalse();
    assertThat(watch.isExhausted(new Sample(2 * SECOND, 1_250, 98, 100))).isFalse();
    assertThat(watch.isExhausted(new Sample(3 * SECOND, 2_000, 98, 100))).isTrue();
  }

  @Test
  void roomInBetweenBeginsTheWaitAnew() {
    watch.isExhausted(new Sample(0, 0, 98, 100));
    watch.isExhausted(new Sample(2 * SECOND, 1_900, 98, 100));
    watch.isExhausted(new Sample(3 * SECOND, 2_850, 70, 100));

    assertThat(watch.isExhausted(new Sample(5 * SECOND, 4_750, 98, 100))).isFalse();
    assertThat(watch.isExhausted(new Sample(6 * SECOND, 5_700, 98, 100))).isTrue();
  }

  @Tag("full")
  @Test
  void aProcessThatOnlyCollectsEnds() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var child =
        new ProcessBuilder(
                java,
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Collecting.class.getName())
            .inheritIO()
            .start();
    try {
      assertThat(child.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(child.exitValue()).isEqualTo(3);
    } finally {
      child.destroyForcibly();
    }
  }

  /** Holds all of its heap but a little, and makes garbage in what is left, for ever. */
  static final class Collecting {

    private static final int PIECE = 16 * 1024;
    private static final int LEFT = 2 * 1024 * 1024;

    /** Not a local one, which the compiler would leave out. */
    private static volatile byte[] garbage = {};

    public static void main(String[] args) {
      var task = new BackgroundTaskRegistry(new SimpleMeterRegistry()).create("heap");
      var kept = new ArrayList<byte[]>();
      try {
        while (true) {
          kept.add(new byte[PIECE]);
        }
      } catch (OutOfMemoryError full) {
        kept.subList(kept.size() - LEFT / PIECE, kept.size()).clear();
      }
      // Not before: the error could have met the thread that watches.
      HeapWorker.watch(task);
      while (!kept.isEmpty()) {
        garbage = new byte[PIECE];
      }
    }
  }
}
