package io.gnomon.discovery.peopleadmin;

import io.gnomon.discovery.peopleadmin.ImportResponse.LineProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what became of lines and people. */
final class ImportTally {

  private static final int MAX_PROBLEMS = 100;

  private final Set<Long> created = new HashSet<>();
  private final Set<Long> changed = new HashSet<>();
  private final Set<Long> named = new HashSet<>();
  private final List<LineProblem> problems = new ArrayList<>();
  private long lines;
  private long rejected;

  void addLines(int count) {
    lines += count;
  }

  void reject(LineProblem problem) {
    rejected++;
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(problem);
    }
  }

  /** Of those who were named these are other than before, and some of them are new. */
  void add(Collection<Long> all, Collection<Long> fresh, Collection<Long> other) {
    named.addAll(all);
    created.addAll(fresh);
    changed.addAll(other);
  }

  ImportResponse response(boolean dryRun) {
    changed.removeAll(created);
    return new ImportResponse(
        dryRun,
        lines,
        created.size(),
        changed.size(),
        named.size() - created.size() - changed.size(),
        rejected,
        List.copyOf(problems));
  }
}
