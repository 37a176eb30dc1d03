package io.gnomon.kit.upload;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.identity.RevocationRegistry;
import io.gnomon.kit.upload.UploadLimiter.UploadConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalRateTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @ParameterizedTest
  @CsvSource({
    "0, PT30S, gnomon.upload.min-bytes-per-second must be at least 1",
    "-1, PT30S, gnomon.upload.min-bytes-per-second must be at least 1",
    "32768, PT0S, gnomon.upload.max-delay must be longer than 0s",
    "32768, PT-30S, gnomon.upload.max-delay must be longer than 0s"
  })
  void oneThatBoundsNothingOrEverythingEndsTheStart(
      long bytesPerSecond, Duration maxDelay, String reason) {
    var config = new Settings(bytesPerSecond, maxDelay);
    var revocations = new RevocationRegistry(meters, Clock.systemUTC());

    assertThatThrownBy(() -> new UploadLimiter(config, revocations, meters, "discovery-service"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(reason);
  }

  private record Settings(long minBytesPerSecond, Duration maxDelay) implements UploadConfig {

    @Override
    public int maxConcurrent() {
      return 4;
    }

    @Override
    public int maxPerCaller() {
      return 2;
    }

    @Override
    public Optional<Path> folder() {
      return Optional.empty();
    }
  }
}
