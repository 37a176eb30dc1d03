package io.gnomon.kit.background;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The state of a task, reported by its own thread or by its observer. */
public final class TaskState {

  private final String name;
  private final Duration maxSilence;
  private final LongSupplier nanoTime;
  private final AtomicLong failures = new AtomicLong();

  /** In nanoseconds; while it pauses, when the next one is due. */
  private volatile long lastRound;

  private volatile boolean running = true;
  private volatile @Nullable String broken;

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

  /**
   * How long ago something was said of it, its pause aside; 0 while it pauses, and once it is done
   * or stopped.
   */
  public double secondsSinceLastRound() {
    return running ? Math.max(0, nanoTime.getAsLong() - lastRound) / 1e9 : 0;
  }

  /** It is at work: no round has hung until now. */
  public void markAlive() {
    var now = nanoTime.getAsLong();
    if (now - lastRound > 0) {
      lastRound = now;
    }
  }

  /** Nothing is to be said of it for so long. */
  void pauses(Duration pause) {
    lastRound = nanoTime.getAsLong() + pause.toNanos();
  }

  /**
   * A round failed, and others follow. An error leaves this process in an unknown state; it does
   * not recover.
   */
  public void failed(Throwable failure) {
    failures.incrementAndGet();
    if (failure instanceof Error) {
      broken = failure.toString();
    }
    markAlive();
  }

  /** It has ended against our will, and only another process does its work again. */
  public void died(String why) {
    if (broken == null) {
      failures.incrementAndGet();
      broken = why;
    }
  }

  public void end() {
    running = false;
  }

  Optional<String> fault() {
    var seen = broken;
    if (seen != null) {
      return Optional.of(seen);
    }
    return secondsSinceLastRound() > maxSilence.toSeconds()
        ? Optional.of("it has not come round for %.0f s".formatted(secondsSinceLastRound()))
        : Optional.empty();
  }
}
