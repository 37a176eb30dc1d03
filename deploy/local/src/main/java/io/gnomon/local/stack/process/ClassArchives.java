package io.gnomon.local.stack.process;

import io.gnomon.local.process.ChildProcess;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Archives of loaded classes, by which processes start faster. Written while everything starts,
 * before anybody uses it, since a process stands still meanwhile.
 */
final class ClassArchives {

  private final Progress progress;
  private final Map<ChildProcess, CompletableFuture<Void>> writing = new LinkedHashMap<>();

  ClassArchives(Progress progress) {
    this.progress = progress;
  }

  /** Begins to write that of a process where it is missing, beside what else goes on. */
  void write(ChildProcess child) {
    if (child.needsClassArchive()) {
      writing.computeIfAbsent(child, each -> CompletableFuture.runAsync(each::archiveClasses));
    }
  }

  /** Returns once those of all of them are there. */
  void finish(Stream<ChildProcess> all) {
    all.forEach(this::write);
    if (!writing.values().stream().allMatch(CompletableFuture::isDone)) {
      progress.report("writing class archives, once after a build, for faster starts");
    }
    writing.values().forEach(CompletableFuture::join);
  }
}
