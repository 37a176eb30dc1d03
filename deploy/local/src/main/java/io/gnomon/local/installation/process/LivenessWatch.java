package io.gnomon.local.installation.process;

import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Ends services that say of themselves that they are not alive, as a cluster would; the supervisor
 * starts them again. One that does not answer is left alone: it may only be busy.
 */
final class LivenessWatch implements AutoCloseable {

  private static final int MAX_NOT_ALIVE_ANSWERS = 3;
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final Ports ports;
  private final Function<Part, Optional<ChildProcess>> children;
  private final Progress progress;
  private final Duration interval;
  private final Map<Part, Integer> down = new EnumMap<>(Part.class);

  /** Why parts could not be looked at last time. */
  private final Map<Part, String> faults = new EnumMap<>(Part.class);

  private final CountDownLatch closed = new CountDownLatch(1);

  LivenessWatch(Ports ports, Function<Part, Optional<ChildProcess>> children, Progress progress) {
    this(ports, children, progress, INTERVAL);
  }

  LivenessWatch(
      Ports ports,
      Function<Part, Optional<ChildProcess>> children,
      Progress progress,
      Duration interval) {
    this.ports = ports;
    this.children = children;
    this.progress = progress;
    this.interval = interval;
  }

  void start() {
    var thread = new Thread(this::run, "liveness");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void run() {
    try {
      while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        Part.services().forEach(this::checkAndGoOn);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever is thrown, this part and the others are looked at again. */
  private void checkAndGoOn(Part part) {
    try {
      check(part);
      faults.remove(part);
    } catch (RuntimeException | Error e) {
      tryToReport(part, e.toString());
    }
  }

  /** Once as long as it stays the same; there may be no room to report it in. */
  private void tryToReport(Part part, String fault) {
    try {
      if (!fault.equals(faults.put(part, fault))) {
        progress.report("whether %s is alive is not known: %s".formatted(part.label(), fault));
      }
    } catch (RuntimeException | Error e) {
      faults.remove(part);
    }
  }

  private void check(Part part) {
    var fault = Readiness.faultOf(part, ports);
    int times = fault.isEmpty() ? 0 : down.getOrDefault(part, 0) + 1;
    down.put(part, times);
    if (times >= MAX_NOT_ALIVE_ANSWERS) {
      down.put(part, 0);
      progress.report(part.label() + " says that it is not alive: " + fault.get());
      children.apply(part).ifPresent(ChildProcess::fail);
    }
  }
}
