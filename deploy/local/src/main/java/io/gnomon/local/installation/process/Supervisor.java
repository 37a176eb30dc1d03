package io.gnomon.local.installation.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** Starts children again that have died, each on a thread of its own; gives up on all together. */
public final class Supervisor implements AutoCloseable {

  private final Consumer<String> report;
  private final Consumer<String> giveUp;
  private final Map<String, RestartPolicy> policies = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Watches no process yet.
   *
   * @param report gets a line for each thing that happens
   * @param giveUp receives the reason why no child is started again any more
   */
  public Supervisor(Consumer<String> report, Consumer<String> giveUp) {
    this.report = report;
    this.giveUp = giveUp;
  }

  /**
   * A child has died.
   *
   * @param how what it said last
   */
  public void died(String name, String how, Restart restart) {
    if (isClosed()) {
      return;
    }
    var pause =
        policies
            .computeIfAbsent(
                name, first -> new RestartPolicy(ThreadLocalRandom.current()::nextDouble))
            .pauseAfterDeath(Instant.now());
    if (pause.isEmpty()) {
      close();
      giveUp.accept(
          "%s has died %d times within a minute and is not started again; %s"
              .formatted(name, RestartPolicy.MAX_DEATHS, how));
      return;
    }
    report.accept(
        "%s has ended by itself and is started again in %d ms; %s"
            .formatted(name, pause.get().toMillis(), how));
    new Thread(() -> startAgain(name, pause.get(), restart), "restart-" + name).start();
  }

  /** Starts nothing again from now on. */
  @Override
  public void close() {
    closed.countDown();
  }

  private void startAgain(String name, Duration pause, Restart restart) {
    if (closesWithin(pause)) {
      return;
    }
    try {
      restart.launch();
    } catch (RuntimeException | Error e) {
      died(name, "it cannot be started: " + said(e), restart);
      return;
    }
    try {
      restart.awaitReady();
      report.accept(name + " is back");
    } catch (RuntimeException | Error e) {
      // It died again, and its death is reported by itself.
      unlessClosed(() -> report.accept(name + " is not back: " + said(e)));
    }
  }

  /** An error's message alone says little: the name of a class. */
  private static String said(Throwable failure) {
    return failure instanceof Error ? failure.toString() : String.valueOf(failure.getMessage());
  }

  private void unlessClosed(Runnable action) {
    if (!isClosed()) {
      action.run();
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private boolean closesWithin(Duration pause) {
    try {
      return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /**
   * When a child that has died is started again: at first soon, then with growing pauses, and no
   * more after five deaths within a minute.
   */
  static final class RestartPolicy {

    static final int MAX_DEATHS = 5;
    static final Duration WINDOW = Duration.ofMinutes(1);
    static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final Deque<Instant> deaths = new ArrayDeque<>();
    private final DoubleSupplier jitter;

    /**
     * A policy for a child that has not died yet.
     *
     * @param jitter between 0 and 1, the share of a pause that is added to it
     */
    RestartPolicy(DoubleSupplier jitter) {
      this.jitter = jitter;
    }

    /** How long to wait after a death; empty: it has died too often. */
    synchronized Optional<Duration> pauseAfterDeath(Instant now) {
      deaths.add(now);
      deaths.removeIf(each -> each.isBefore(now.minus(WINDOW)));
      if (deaths.size() >= MAX_DEATHS) {
        return Optional.empty();
      }
      long millis = FIRST_PAUSE.toMillis() << (deaths.size() - 1);
      return Optional.of(Duration.ofMillis(millis + (long) (millis * jitter.getAsDouble())));
    }
  }
}
