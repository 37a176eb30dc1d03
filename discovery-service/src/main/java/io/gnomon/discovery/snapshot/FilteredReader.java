package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.exclusion.ExclusionFilter;
import io.gnomon.discovery.exclusion.ExclusionFilterService;
import io.gnomon.discovery.logformat.LogReader;
import io.gnomon.discovery.transaction.Transaction;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the transactions of a file that are not excluded, and counts the others. */
final class FilteredReader {

  private final LogReader reader;
  private final ExclusionFilterService exclusions;
  private ExclusionFilter filter;
  private long excluded;

  FilteredReader(LogReader reader, ExclusionFilterService exclusions) {
    this.reader = reader;
    this.exclusions = exclusions;
    this.filter = exclusions.ofLogs();
  }

  /** What follows is looked at by what is excluded by now. */
  void beginPart() {
    filter = exclusions.ofLogs();
  }

  /** The next one; null at the end of the file. */
  @Nullable Transaction next() throws IOException {
    var next = reader.next();
    while (next != null && filter.excludes(next)) {
      excluded++;
      next = reader.next();
    }
    return next;
  }

  long excluded() {
    return excluded;
  }
}
