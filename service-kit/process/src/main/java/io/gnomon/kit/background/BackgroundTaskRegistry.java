package io.gnomon.kit.background;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/** All background tasks of this process: makes them, and reports their states. */
@ApplicationScoped
public class BackgroundTaskRegistry {

  private static final Logger LOG = Logger.getLogger(BackgroundTaskRegistry.class);
  private static final Duration MAX_BACKOFF = Duration.ofSeconds(5);

  /** A round that says nothing for so long hangs: several times what a silent database may take. */
  public static final Duration MAX_SILENCE = Duration.ofMinutes(5);

  private final MeterRegistry meters;
  private final List<TaskState> states = new CopyOnWriteArrayList<>();

  public BackgroundTaskRegistry(MeterRegistry meters) {
    this.meters = meters;
  }

  /** A task whose rounds take some seconds; its creator closes it at the shutdown. */
  public BackgroundTask create(String name) {
    return create(name, MAX_BACKOFF, MAX_SILENCE);
  }

  /**
   * A task with times of its own.
   *
   * @param maxBackoff the longest pause after a failure
   * @param maxSilence a round that takes longer, and says nothing meanwhile, hangs
   */
  public BackgroundTask create(String name, Duration maxBackoff, Duration maxSilence) {
    return new BackgroundTask(state(name, maxSilence), maxBackoff);
  }

  /**
   * Does that at intervals on the event loop of the caller. What fails is logged and counted, and
   * does not end it.
   */
  public void everyOnEventLoop(Vertx vertx, String name, Duration interval, Runnable tick) {
    var state = state(name, MAX_SILENCE);
    vertx.setPeriodic(interval.toMillis(), timer -> run(state, tick));
  }

  /**
   * Work of a thread that a library made, monitored as a task is: its observer reports its state.
   * It hangs when nothing was said of it for 5 minutes.
   */
  public TaskState watch(String name) {
    return state(name, MAX_SILENCE);
  }

  /** What is wrong, by the name of the task. */
  Map<String, String> faults() {
    var faults = new TreeMap<String, String>();
    states.forEach(each -> each.fault().ifPresent(fault -> faults.put(each.name(), fault)));
    return faults;
  }

  private static void run(TaskState state, Runnable tick) {
    try {
      tick.run();
      state.markAlive();
    } catch (Throwable e) {
      state.failed(e);
      LOG.errorf(e, "%s failed", state.name());
    }
  }

  private TaskState state(String name, Duration maxSilence) {
    var state = new TaskState(name, maxSilence, System::nanoTime);
    states.add(state);
    Gauge.builder("gnomon.background.running", state, each -> each.isRunning() ? 1 : 0)
        .description("1 while the task is at work, 0 once it is done or stopped")
        .tag("task", name)
        .register(meters);
    Gauge.builder(
            "gnomon.background.seconds.since.last.round", state, TaskState::secondsSinceLastRound)
        .description("How long ago the task came round")
        .tag("task", name)
        .register(meters);
    FunctionCounter.builder("gnomon.background.failures", state, TaskState::failures)
        .description("Rounds of the task that failed")
        .tag("task", name)
        .register(meters);
    return state;
  }
}
