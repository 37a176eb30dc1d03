package io.gnomon.local.stack.process;

import io.gnomon.local.process.ChildProcess;
import io.gnomon.local.stack.Part;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Archives of loaded classes, by which processes start faster. A process stands still while it
 * writes its own: most do while others still come up.
 */
final class ClassArchives {

  /** Which may stand still while others start: none of them is waited for. */
  private static final Set<Part> NOT_NEEDED_AT_START =
      EnumSet.of(Part.AGENT_SIM, Part.DISCOVERY, Part.POLICY);

  private final Progress progress;
  private final Map<ChildProcess, CompletableFuture<Void>> writing = new LinkedHashMap<>();

  ClassArchives(Progress progress) {
    this.progress = progress;
  }

  /** Begins to write that of a part that is ready, if others do not need it for their start. */
  void writeWhileOthersStart(Part part, ChildProcess child) {
    if (NOT_NEEDED_AT_START.contains(part)) {
      write(child);
    }
  }

  /** Begins to write that of a process where it is missing, beside what else goes on. */
  private void write(ChildProcess child) {
    if (child.needsClassArchive()) {
      writing.computeIfAbsent(child, each -> CompletableFuture.runAsync(each::archiveClasses));
    }
  }

  /** Returns once those of all of them are there. */
  void finish(Stream<ChildProcess> all) {
    all.forEach(this::write);
    if (!writing.values().stream().allMatch(CompletableFuture::isDone)) {
      progress.report(
          "writing class archives, once after a build, for faster starts: each part pauses a second or two");
    }
    writing.values().forEach(CompletableFuture::join);
  }
}
