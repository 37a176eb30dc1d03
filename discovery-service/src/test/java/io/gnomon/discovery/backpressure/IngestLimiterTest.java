package io.gnomon.discovery.backpressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.problem.BusyException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IngestLimiterTest {

  private static final long GIGABYTE = 1L << 30;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final IngestLimiter limiter =
      new IngestLimiter(
          new SmallRyeConfigBuilder()
              .withConverter(Duration.class, 100, new DurationConverter())
              .withConverter(MemorySize.class, 100, new MemorySizeConverter())
              .withMapping(StorageConfig.class)
              .build()
              .getConfigMapping(StorageConfig.class),
          meters);

  @Test
  void ingestIsClosedAtEightyFivePercentAndOpenedBelowEightyThree() {
    full(Disk.KAFKA, 84);
    assertOpen();

    full(Disk.KAFKA, 85);
    assertClosed("A disk of Kafka is 85 % full. ");

    full(Disk.KAFKA, 83);
    assertClosed("A disk of Kafka is 85 % full. ");

    full(Disk.KAFKA, 82);
    assertOpen();

    full(Disk.KAFKA, 84);
    assertOpen();
  }

  @Test
  void eitherDiskClosesIngest() {
    full(Disk.KAFKA, 10);
    full(Disk.DATABASE, 120);
    assertClosed("The database is 120 % full. ");

    full(Disk.KAFKA, 99);
    full(Disk.DATABASE, 10);
    assertClosed("A disk of Kafka is 99 % full. ");

    full(Disk.KAFKA, 10);
    assertOpen();
  }

  @Test
  void whatIsMeasuredIsTold() {
    full(Disk.KAFKA, 25);

    assertThat(meters.get("gnomon.storage.used.ratio").tag("of", "kafka").gauge().value())
        .isEqualTo(0.25);
  }

  @Test
  void aLargeDiskCountsAsASmallerOneWithTheSameRoom() {
    var disk = new DiskUse(2_000 * GIGABYTE, 12 * GIGABYTE);

    assertThat(disk.usedPercent()).isEqualTo(99);
    assertThat(disk.ofAtMost(64 * GIGABYTE).usedPercent()).isEqualTo(81);
    assertThat(new DiskUse(10, 4).ofAtMost(64 * GIGABYTE).usedPercent()).isEqualTo(60);
    assertThat(new DiskUse(2_000, 1_000).ofAtMost(64).usedPercent()).isZero();
  }

  private void full(Disk disk, int percent) {
    limiter.measured(disk, new DiskUse(100, 100 - percent));
  }

  private void assertOpen() {
    limiter.requireOpen();
    assertThat(meters.get("gnomon.ingest.closed").gauge().value()).isZero();
  }

  private void assertClosed(String why) {
    assertThatThrownBy(limiter::requireOpen)
        .isInstanceOfSatisfying(
            BusyException.class, busy -> assertThat(busy.retryAfterSeconds()).isBetween(30, 90))
        .hasMessageStartingWith(why);
    assertThat(meters.get("gnomon.ingest.closed").gauge().value()).isOne();
  }
}
