package io.gnomon.catalog.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.LayerEntry;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The packaged base: a gzip file of JSON lines, an app each. */
final class BaseFile {

  static final String PATH = "base/catalog-base.jsonl.gz";
  private static final ObjectReader LINE = new ObjectMapper().readerFor(Line.class);
  static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  private BaseFile() {}

  /** A line. */
  record Line(
      String id,
      String name,
      @Nullable String vendor,
      @Nullable String category,
      AppKind kind,
      List<String> domains,
      @Nullable Map<String, String> factors,
      List<String> sources) {

    private LayerEntry entry(BaseSources known, RiskFactors factorsKnown) {
      var evidence = known.evidence(sources);
      var facts =
          new TreeMap<String, String>(Objects.requireNonNullElse(factors, Map.of()))
              .entrySet().stream()
                  .map(
                      each ->
                          new Fact(
                              each.getKey(), each.getValue(), evidence.source(), evidence.asOf()))
                  .map(fact -> BundledFact.of(id, fact, factorsKnown))
                  .toList();
      return BundledEntry.of(
          id,
          new AppDraft(
              name,
              vendor,
              category,
              AppLayer.BASE,
              kind,
              domains,
              facts,
              evidence,
              null,
              List.of()));
    }
  }

  /** Its entries; none where the catalog has no such file. */
  static List<LayerEntry> read(CatalogFiles files, RiskFactors factors) {
    var file = files.byPath().get(PATH);
    if (file == null) {
      return List.of();
    }
    var sources = BaseSources.read(files);
    return lines(file).parallelStream().map(line -> read(line).entry(sources, factors)).toList();
  }

  private static List<String> lines(byte[] file) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("catalog file " + PATH + " cannot be read", e);
    }
  }

  private static Line read(String line) {
    try {
      return LINE.readValue(line);
    } catch (IOException e) {
      throw new UncheckedIOException("catalog file " + PATH + " has an unreadable line", e);
    }
  }
}
