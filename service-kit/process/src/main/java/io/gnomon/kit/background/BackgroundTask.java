package io.gnomon.kit.background;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * A thread with a name that does its work round after round. A round that fails, whatever it
 * throws, is logged and counted, and another follows after a growing pause.
 */
public final class BackgroundTask implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(BackgroundTask.class);

  private enum Outcome {
    AGAIN,
    DONE,
    FAILED
  }

  private final TaskState state;
  private final Duration maxBackoff;
  private final ScheduledThreadPoolExecutor executor;
  private final OutageLog outage;

  BackgroundTask(TaskState state, Duration maxBackoff) {
    this.state = state;
    this.maxBackoff = maxBackoff;
    this.outage = new OutageLog(LOG, state.name());
    this.executor = new ScheduledThreadPoolExecutor(1, this::thread);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Repeats that, with a pause between two rounds. */
  public void repeat(Duration firstPause, Duration pause, Runnable round) {
    repeatUntil(
        firstPause,
        pause,
        () -> {
          round.run();
          return false;
        });
  }

  /** Repeats that until it returns true, which ends the task. */
  public void repeatUntil(Duration firstPause, Duration pause, BooleanSupplier round) {
    var backoff = new Backoff(maxBackoff);
    scheduleRound(firstPause, () -> turn(pause, backoff, round));
  }

  /** Does that once, between two rounds; refused in silence after the end. */
  public void execute(Runnable work) {
    schedule(
        Duration.ZERO,
        () ->
            attempt(
                () -> {
                  work.run();
                  return false;
                }));
  }

  /** A round that takes long says that it goes on. */
  public void beat() {
    state.markAlive();
  }

  /** Interrupts the round and does no other. */
  @Override
  public void close() {
    close(Duration.ZERO);
  }

  /** Does no other round; interrupts the present one when it takes longer than that. */
  public void close(Duration patience) {
    state.end();
    executor.shutdown();
    try {
      if (!executor.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private Thread thread(Runnable work) {
    var thread = new Thread(work, state.name());
    thread.setDaemon(true);
    return thread;
  }

  private void scheduleRound(Duration pause, Runnable round) {
    state.pauses(pause);
    schedule(pause, round);
  }

  private void schedule(Duration pause, Runnable work) {
    var unused = executor.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void turn(Duration pause, Backoff backoff, BooleanSupplier round) {
    var outcome = attempt(round);
    if (outcome == Outcome.DONE) {
      close();
    } else if (outcome == Outcome.AGAIN) {
      backoff.reset();
      scheduleRound(pause, () -> turn(pause, backoff, round));
    } else {
      scheduleRound(backoff.next(), () -> turn(pause, backoff, round));
    }
  }

  private Outcome attempt(BooleanSupplier round) {
    state.markAlive();
    try {
      var done = round.getAsBoolean();
      state.markAlive();
      outage.recovered();
      return done ? Outcome.DONE : Outcome.AGAIN;
    } catch (Throwable e) {
      if (!executor.isShutdown()) {
        state.failed(e);
        log(e);
      }
      return Outcome.FAILED;
    }
  }

  /** Logging may fail by what made the round fail. */
  private void log(Throwable failure) {
    try {
      if (failure instanceof Error) {
        LOG.errorf(failure, "%s failed; this process is no more to be trusted", state.name());
      } else {
        outage.failed(failure.toString());
        LOG.debug(state.name(), failure);
      }
    } catch (Throwable unloggable) {
      state.failed(unloggable);
    }
  }
}
