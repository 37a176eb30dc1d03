package io.gnomon.catalog.bundle;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.LayerEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The apps of one category, a short entry each; the name of the file is the category's id. */
record CuratedFile(String source, LocalDate asOf, List<App> apps) {

  /** A short entry. */
  record App(
      String id,
      String name,
      String vendor,
      @Nullable String headquarters,
      @Nullable String founded,
      @Nullable AppKind kind,
      List<String> domains) {

    private LayerEntry entry(String category, Evidence evidence, RiskFactors known) {
      var facts =
          values().entrySet().stream()
              .map(
                  each ->
                      new Fact(each.getKey(), each.getValue(), evidence.source(), evidence.asOf()))
              .map(fact -> BundledFact.of(id, fact, known))
              .toList();
      return BundledEntry.of(
          id,
          new AppDraft(
              name,
              vendor,
              category,
              AppLayer.CURATED,
              kind,
              domains,
              facts,
              evidence,
              null,
              List.of()));
    }

    private Map<String, String> values() {
      var values = new TreeMap<String, String>();
      if (headquarters != null) {
        values.put("headquarters", headquarters);
      }
      if (founded != null) {
        values.put("founded", founded);
      }
      return values;
    }
  }

  Stream<LayerEntry> entries(String category, RiskFactors known) {
    var evidence = new Evidence(source, asOf);
    return apps.stream().map(app -> app.entry(category, evidence, known));
  }
}
