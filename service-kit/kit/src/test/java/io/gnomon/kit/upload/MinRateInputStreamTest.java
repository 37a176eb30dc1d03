package io.gnomon.kit.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinRateInputStreamTest {

  private static final Duration MAX_DELAY = Duration.ofSeconds(30);
  private static final ArrivalRate RATE = new ArrivalRate(1_000, MAX_DELAY);

  private long now;
  private int ended;

  @Test
  void aSteadyBodyIsReadWhole() throws IOException {
    var body = body(Duration.ofMillis(500), 1_000);

    assertThat(timely(body).readNBytes(500_000)).hasSize(500_000);
  }

  @Test
  void aBodyThatTricklesIsEnded() {
    var body = timely(body(Duration.ofSeconds(1), 10));

    assertThatThrownBy(() -> body.readNBytes(100_000))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(408));
    assertThat(Duration.ofNanos(now)).isBetween(MAX_DELAY, MAX_DELAY.multipliedBy(2));
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void aBodyOfWhichNothingComesIsEnded() {
    var body = silent(MAX_DELAY.plusMillis(1), 0);

    assertThatThrownBy(body::read)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(408));
    assertThat(ended).isEqualTo(1);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aBodyThatComesInTheMomentInWhichItIsEndedIsRead() throws IOException {
    var body = silent(MAX_DELAY.plusSeconds(1), 10_000);

    assertThat(body.read(new byte[10_000])).isEqualTo(10_000);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aBodyOfWhichNothingComesHasItsTime() {
    var body = silent(MAX_DELAY, 0);

    assertThatThrownBy(body::read)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(400));
    assertThat(ended).isZero();
  }

  @Test
  void aBodyThatIsAheadAndStandsStillIsEnded() throws IOException {
    var body = silentAfter(1_000_000, ArrivalRate.MAX_SILENCE.plusMillis(1), 0);

    assertThat(body.read(new byte[1_000_000])).isEqualTo(1_000_000);
    assertThatThrownBy(body::read)
        .hasMessageContaining("nothing came for 55 s")
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(408));
    assertThat(ended).isEqualTo(1);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aBodyThatIsAheadMayPause() throws IOException {
    var body = silentAfter(1_000_000, ArrivalRate.MAX_SILENCE, 0);

    assertThat(body.read(new byte[1_000_000])).isEqualTo(1_000_000);
    assertThatThrownBy(body::read)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(400));
    assertThat(ended).isZero();
  }

  @Test
  void aBodyMayStandStillForAMomentAndCatchUp() throws IOException {
    var pauses = new ArrayDeque<>(List.of(0L, 20L, 0L));
    var body =
        timely(
            body(
                length -> {
                  now += Duration.ofSeconds(pauses.remove()).toNanos();
                  return length;
                }));

    for (int i = 0; i < 3; i++) {
      assertThat(body.read(new byte[10_000])).isEqualTo(10_000);
    }
  }

  @Test
  void theServiceMayTakeItsTime() throws IOException {
    var body = timely(body(Duration.ofMillis(100), 1_000));

    for (int i = 0; i < 10; i++) {
      assertThat(body.readNBytes(1_000)).hasSize(1_000);
      now += Duration.ofMinutes(10).toNanos();
    }
  }

  @Test
  void aBodyThatBreaksOffIsTheSendersFault() {
    var body =
        timely(
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("Connection reset");
              }
            });

    assertThatThrownBy(body::readAllBytes).isInstanceOf(ProblemException.class);
  }

  /** Of which so much comes after that time, in the moment after the read was to be ended. */
  private InputStream silent(Duration time, int bytes) {
    return silentAfter(0, time, bytes);
  }

  /** The same, of which so much comes at once before, unless that is 0. */
  private InputStream silentAfter(int before, Duration time, int bytes) {
    var bodies = new ArrayList<MinRateInputStream>();
    var pieces = new ArrayDeque<>(before == 0 ? List.<Integer>of() : List.of(before));
    bodies.add(
        timely(
            body(
                length -> {
                  if (!pieces.isEmpty()) {
                    return pieces.remove();
                  }
                  now += time.toNanos();
                  bodies.forEach(MinRateInputStream::endLateRead);
                  if (bytes == 0) {
                    throw new InterruptedIOException();
                  }
                  return bytes;
                })));
    return bodies.get(0);
  }

  private MinRateInputStream timely(InputStream body) {
    return new MinRateInputStream(body, RATE, () -> now, () -> ended++);
  }

  /** Endless, in pieces of that size, each after a pause. */
  private InputStream body(Duration pause, int bytes) {
    return body(
        length -> {
          now += pause.toNanos();
          return Math.min(bytes, length);
        });
  }

  /** Endless, in pieces that come as that says. */
  private static InputStream body(Pieces pieces) {
    return new InputStream() {
      @Override
      public int read() {
        return 'x';
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return pieces.next(length);
      }
    };
  }

  private interface Pieces {

    /** The size of the next one, at most that. */
    int next(int length) throws IOException;
  }
}
