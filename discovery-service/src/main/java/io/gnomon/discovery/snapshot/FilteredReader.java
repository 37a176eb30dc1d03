package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.exclusion.ExclusionFilter;
import io.gnomon.discovery.exclusion.ExclusionFilterService;
import io.gnomon.discovery.logformat.LogReader;
import io.gnomon.discovery.people.PseudonymService;
import io.gnomon.discovery.transaction.Transaction;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the transactions of a file that are not excluded, and counts the others. */
final class FilteredReader {

  private final LogReader reader;
  private final ExclusionFilterService exclusions;
  private final PseudonymService pseudonyms;
  private ExclusionFilter filter;
  private UnaryOperator<Transaction> hiding;
  private long excluded;

  FilteredReader(LogReader reader, ExclusionFilterService exclusions, PseudonymService pseudonyms) {
    this.reader = reader;
    this.exclusions = exclusions;
    this.pseudonyms = pseudonyms;
    this.filter = exclusions.ofLogs();
    this.hiding = pseudonyms.hiding();
  }

  /** What follows is looked at by what is excluded, and kept by what is hidden by now. */
  void beginPart() {
    filter = exclusions.ofLogs();
    hiding = pseudonyms.hiding();
  }

  /** The next one, as it is kept; null at the end of the file. */
  @Nullable Transaction next() throws IOException {
    var next = reader.next();
    while (next != null && filter.excludes(next)) {
      excluded++;
      next = reader.next();
    }
    return next == null ? null : hiding.apply(next);
  }

  long excluded() {
    return excluded;
  }
}
