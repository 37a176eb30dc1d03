package io.gnomon.catalog.bundle;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.layer.DomainText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A fact of a site rather than of an app: {@code base/facts.tsv}, a line each of domain, risk
 * factor, value and package.
 *
 * @param domain canonical; the first domain of an app, whichever layer it is in
 */
record SiteFact(String domain, Fact fact) {

  static final String PATH = "base/facts.tsv";
  private static final int COLUMNS = 4;

  /** Its lines; none where the catalog has no such file. */
  static List<SiteFact> read(CatalogFiles files, RiskFactors factors) {
    var file = files.byPath().get(PATH);
    if (file == null) {
      return List.of();
    }
    var sources = BaseSources.read(files);
    return new String(file, StandardCharsets.UTF_8)
        .lines()
        .map(line -> read(line.split("\t", -1), sources, factors))
        .toList();
  }

  private static SiteFact read(String[] line, BaseSources sources, RiskFactors factors) {
    if (line.length != COLUMNS) {
      throw new IllegalArgumentException(PATH + " has an unreadable line: " + line[0]);
    }
    var domain =
        DomainText.canonical(line[0])
            .orElseThrow(() -> new IllegalArgumentException(PATH + ": not a domain: " + line[0]));
    var evidence = sources.evidence(List.of(line[3]));
    var fact = new Fact(line[1], line[2], evidence.source(), evidence.asOf());
    return new SiteFact(domain, BundledFact.of(domain, fact, factors));
  }
}
