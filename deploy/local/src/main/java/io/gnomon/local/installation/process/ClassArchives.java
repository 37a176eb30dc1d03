package io.gnomon.local.installation.process;

import io.gnomon.local.installation.ChildProcess;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Archives of loaded classes, by which processes start faster. A process stands still while it
 * writes its own, so they do it one after the other: side by side each would stand still for as
 * long as all of them take.
 */
final class ClassArchives {

  private final Progress progress;

  ClassArchives(Progress progress) {
    this.progress = progress;
  }

  /** Says whether some are missing, and begins to write them; done once all are there. */
  CompletableFuture<Void> write(Stream<ChildProcess> processes) {
    var missing = processes.filter(ChildProcess::needsClassArchive).toList();
    if (missing.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    progress.report(
        "writing class archives, once after a build, for faster starts: one part after the other pauses a second or two");
    return CompletableFuture.runAsync(
        () -> {
          // Those of a stack that is stopped meanwhile end before it is their turn.
          missing.stream().filter(ChildProcess::isAlive).forEach(ChildProcess::archiveClasses);
          progress.report("class archives are written");
        });
  }
}
