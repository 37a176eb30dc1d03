package io.gnomon.catalog.bundle;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.layer.CatalogMerge;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.SharedHost;
import io.gnomon.catalog.layer.SharedInfrastructure;
import io.gnomon.catalog.score.ShippedModel;
import io.gnomon.catalog.searchterm.SearchTerm;
import io.gnomon.catalog.searchterm.SearchTerms;
import io.gnomon.catalog.vendor.Vendors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A catalog, read: the curated files and the packaged base as one.
 *
 * @param entries what the files say, one an app
 * @param mistakes where two files say what only one may; the first is used
 */
public record CatalogBundle(
    List<Category> categories,
    RiskFactors factors,
    SharedInfrastructure shared,
    Vendors vendors,
    List<LayerEntry> entries,
    List<String> mistakes) {

  private static final String APPS = "apps";
  private static final String CURATED = "curated";
  private static final String FACTS = "facts";
  private static final String YAML_ENDING = ".yaml";
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());

  /** Reads all files; fails with the name of the first that cannot be. */
  public static CatalogBundle read(CatalogFiles files) {
    var factors = factors(files.file(CatalogFiles.RISK_FACTORS));
    var curated = Stream.concat(full(files, factors), brief(files, factors)).parallel().toList();
    var shared = shared(files.file(CatalogFiles.SHARED_INFRASTRUCTURE));
    var joined =
        BundleLayers.join(curated, BaseFile.read(files, factors), shared)
            .with(facts(files, factors).toList())
            .withSites(SiteFact.read(files, factors));
    return new CatalogBundle(
        read(files, CatalogFiles.CATEGORIES, new TypeReference<List<Category>>() {}),
        factors,
        shared,
        vendors(files, factors),
        withAliases(joined.entries(), aliases(files)),
        joined.mistakes());
  }

  static RiskFactors factors(byte[] file) {
    return RiskFactors.of(
        read(CatalogFiles.RISK_FACTORS, file, new TypeReference<List<RiskFactor>>() {}));
  }

  static ShippedModel riskModel(byte[] file) {
    return read(CatalogFiles.RISK_MODEL, file, new TypeReference<ShippedModel>() {});
  }

  static SharedInfrastructure shared(byte[] file) {
    return SharedInfrastructure.of(
        read(CatalogFiles.SHARED_INFRASTRUCTURE, file, new TypeReference<List<SharedHost>>() {}));
  }

  static Vendors vendors(byte[] file, RiskFactors factors) {
    return read(CatalogFiles.VENDORS, file, new TypeReference<VendorFile>() {}).read(factors);
  }

  /** None where the catalog has no such file. */
  private static Vendors vendors(CatalogFiles files, RiskFactors factors) {
    var file = files.byPath().get(CatalogFiles.VENDORS);
    return file == null ? Vendors.NONE : vendors(file, factors);
  }

  /** What words for kinds of apps mean: categories by their names, and the other terms. */
  static SearchTerms terms(byte[] categories, byte[] terms) {
    var all = new ArrayList<SearchTerm>();
    read(CatalogFiles.CATEGORIES, categories, new TypeReference<List<Category>>() {})
        .forEach(each -> all.add(term(each)));
    all.addAll(read(CatalogFiles.SEARCH_TERMS, terms, new TypeReference<List<SearchTerm>>() {}));
    return SearchTerms.of(all);
  }

  private static SearchTerm term(Category category) {
    return new SearchTerm(List.of(category.name()), List.of(category.id()), List.of());
  }

  /** Other names by app; none where the catalog has no such file. */
  static Map<String, List<String>> aliases(CatalogFiles files) {
    return files.byPath().containsKey(CatalogFiles.ALIASES)
        ? read(files, CatalogFiles.ALIASES, new TypeReference<Map<String, List<String>>>() {})
        : Map.of();
  }

  private static List<LayerEntry> withAliases(
      List<LayerEntry> entries, Map<String, List<String>> aliases) {
    return entries.stream()
        .map(
            each -> {
              var own = aliases.get(each.appId());
              return own == null
                  ? each
                  : new LayerEntry(each.source(), each.appId(), each.draft().withAliases(own));
            })
        .toList();
  }

  /** The apps, where no other source says anything. */
  List<CloudApp> apps() {
    return CatalogMerge.merge(entries, categoryIds(), shared, vendors);
  }

  public List<String> categoryIds() {
    return categories.stream().map(Category::id).toList();
  }

  private static Stream<LayerEntry> full(CatalogFiles files, RiskFactors factors) {
    return files
        .in(APPS)
        .map(path -> read(files, path, new TypeReference<AppFile>() {}).entry(factors));
  }

  private static Stream<LayerEntry> brief(CatalogFiles files, RiskFactors factors) {
    return files
        .in(CURATED)
        .flatMap(
            path ->
                read(files, path, new TypeReference<CuratedFile>() {})
                    .entries(name(CURATED, path), factors));
  }

  private static Stream<FactFile.AppFact> facts(CatalogFiles files, RiskFactors factors) {
    return files
        .in(FACTS)
        .flatMap(
            path ->
                read(files, path, new TypeReference<FactFile>() {})
                    .facts(name(FACTS, path), factors));
  }

  private static String name(String folder, String path) {
    return path.substring(folder.length() + 1, path.length() - YAML_ENDING.length());
  }

  private static <T> T read(CatalogFiles files, String path, TypeReference<T> type) {
    return read(path, files.file(path), type);
  }

  static <T> T read(String path, byte[] file, TypeReference<T> type) {
    try {
      return YAML.readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException("catalog file " + path + " cannot be read", e);
    }
  }

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
}
