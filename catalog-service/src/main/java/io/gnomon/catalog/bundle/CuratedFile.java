package io.gnomon.catalog.bundle;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.layer.LayerEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    private AppFile file(String category, Evidence evidence) {
      return new AppFile(
          id,
          name,
          vendor,
          category,
          headquarters,
          founded,
          kind,
          domains,
          null,
          Map.of(AppFile.DEFAULT, evidence));
    }
  }

  Stream<LayerEntry> entries(String category, RiskFactors known) {
    var evidence = new Evidence(source, asOf);
    return apps.stream().map(app -> app.file(category, evidence).entry(known));
  }
}
