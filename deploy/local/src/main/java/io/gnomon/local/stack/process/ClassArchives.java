package io.gnomon.local.stack.process;

import io.gnomon.local.process.ChildProcess;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Archives of loaded classes, by which processes start faster. */
final class ClassArchives {

  private ClassArchives() {}

  /**
   * Writes those that are missing, side by side. It is done before anybody uses the system, since
   * each process stands still meanwhile.
   */
  static void write(Stream<ChildProcess> processes, Progress progress) {
    var writing =
        processes
            .filter(ChildProcess::needsClassArchive)
            .map(child -> CompletableFuture.runAsync(child::archiveClasses))
            .toArray(CompletableFuture[]::new);
    if (writing.length > 0) {
      progress.report("writing class archives, once after a build, for faster starts");
      CompletableFuture.allOf(writing).join();
    }
  }
}
