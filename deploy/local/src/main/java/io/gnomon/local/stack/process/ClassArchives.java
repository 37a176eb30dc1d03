package io.gnomon.local.stack.process;

import io.gnomon.local.process.ChildProcess;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Archives of loaded classes, by which processes start faster. A process stands still while it
 * writes its own, so they do it one after the other: side by side each would stand still for as
 * long as all of them take.
 */
final class ClassArchives {

  private final Progress progress;
  private final Set<ChildProcess> begun = new HashSet<>();
  private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

  ClassArchives(Progress progress) {
    this.progress = progress;
  }

  /** Has that of a process written where it is missing, beside what else goes on. */
  void write(ChildProcess child) {
    if (child.needsClassArchive() && begun.add(child)) {
      written = written.thenRunAsync(child::archiveClasses);
    }
  }

  /** Returns once those of all of them are there. */
  void finish(Stream<ChildProcess> all) {
    all.forEach(this::write);
    if (!written.isDone()) {
      progress.report(
          "writing class archives, once after a build, for faster starts: one part after the other pauses a second or two");
    }
    written.join();
  }
}
