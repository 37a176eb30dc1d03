package io.gnomon.local.installation.process;

import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.Part;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The processes of the parts that were started. Once they are being stopped, whatever another
 * thread still starts is ended at once.
 */
final class StartedParts {

  private final Progress progress;
  private final BiConsumer<Part, ChildProcess> watch;
  private final Map<Part, ChildProcess> children = new EnumMap<>(Part.class);
  private boolean watched;
  private boolean stopping;

  /**
   * None yet.
   *
   * @param watch receives each that is to be watched for its end
   */
  StartedParts(Progress progress, BiConsumer<Part, ChildProcess> watch) {
    this.progress = progress;
    this.watch = watch;
  }

  synchronized Optional<ChildProcess> process(Part part) {
    return Optional.ofNullable(children.get(part));
  }

  synchronized boolean isStopping() {
    return stopping;
  }

  void add(Part part, ChildProcess child) {
    boolean watchedFromNowOn;
    synchronized (this) {
      if (stopping) {
        child.kill();
        return;
      }
      children.put(part, child);
      watchedFromNowOn = watched;
    }
    if (watchedFromNowOn) {
      watch.accept(part, child);
    }
  }

  /** From now on; a part that dies while everything starts ends the start with its last lines. */
  void watchAll() {
    Map<Part, ChildProcess> running;
    synchronized (this) {
      watched = true;
      running = new EnumMap<>(children);
    }
    running.forEach(watch);
  }

  /** Takes no further ones. */
  synchronized void beginToStop() {
    stopping = true;
  }

  /** Stops them side by side. */
  void stop(Part... parts) {
    var running =
        Stream.of(parts)
            .flatMap(part -> process(part).stream())
            .filter(ChildProcess::isAlive)
            .toList();
    running.forEach(ChildProcess::requestStop);
    for (var child : running) {
      child.awaitStop(() -> progress.waiting("waiting for " + child.label() + " to stop"));
      progress.report(child.label() + " has stopped");
    }
  }
}
