package io.gnomon.kit.background;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How a task is doing. */
final class TaskState {

  private final String name;
  private final Duration maxSilence;
  private final LongSupplier nanoTime;
  private final AtomicLong failures = new AtomicLong();
  private volatile long lastRound;
  private volatile boolean running = true;
  private volatile @Nullable Error error;

  /**
   * One that is just beginning.
   *
   * @param maxSilence how long a round may take
   */
  TaskState(String name, Duration maxSilence, LongSupplier nanoTime) {
    this.name = name;
    this.maxSilence = maxSilence;
    this.nanoTime = nanoTime;
    this.lastRound = nanoTime.getAsLong();
  }

  String name() {
    return name;
  }

  boolean isRunning() {
    return running;
  }

  long failures() {
    return failures.get();
  }

  double secondsSinceLastRound() {
    return running ? (nanoTime.getAsLong() - lastRound) / 1e9 : 0;
  }

  void cameRound() {
    lastRound = nanoTime.getAsLong();
  }

  /** An error leaves this process in a state that nobody knows; it does not get well again. */
  void failed(Throwable failure) {
    failures.incrementAndGet();
    if (failure instanceof Error e) {
      error = e;
    }
    cameRound();
  }

  /** It is done, or stopped. */
  void end() {
    running = false;
  }

  /** Why the process should be started again. */
  Optional<String> fault() {
    var seen = error;
    if (seen != null) {
      return Optional.of(seen.toString());
    }
    return secondsSinceLastRound() > maxSilence.toSeconds()
        ? Optional.of("it has not come round for %.0f s".formatted(secondsSinceLastRound()))
        : Optional.empty();
  }
}
