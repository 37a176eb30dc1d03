package io.gnomon.catalogbase;

import io.gnomon.catalogbase.merge.BaseEntry;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of the base. */
record Figures(int entries, int domains, int severalDomains, Map<String, Integer> counts) {

  static Figures of(List<BaseEntry> entries) {
    Map<String, Integer> counts = new TreeMap<>();
    int domains = 0;
    int several = 0;
    for (BaseEntry entry : entries) {
      counts.merge("kind " + entry.kind().id(), 1, Integer::sum);
      counts.merge("category " + entry.category(), 1, Integer::sum);
      entry.sources().forEach(source -> counts.merge("source " + source, 1, Integer::sum));
      domains += entry.domains().size();
      several += entry.domains().size() > 1 ? 1 : 0;
    }
    return new Figures(entries.size(), domains, several, counts);
  }

  void print(PrintStream out) {
    counts.forEach((what, count) -> out.println(what + ": " + count));
    out.println(
        entries + " entries, " + domains + " domains, " + severalDomains + " entries with several");
  }
}
