package io.gnomon.catalog.bundle;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.score.RiskModel;
import io.gnomon.catalog.shared.SharedHost;
import io.gnomon.catalog.shared.SharedInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A catalog, read. */
record CatalogBundle(List<Category> categories, RiskFactors factors, List<CloudApp> apps) {

  private static final String APPS = "apps/";
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());

  /** Reads all files; fails with the name of the first that cannot be. */
  static CatalogBundle read(CatalogFiles files) {
    var factors = factors(files);
    var categories = read(files, "categories.yaml", new TypeReference<List<Category>>() {});
    var apps =
        files.byPath().keySet().stream()
            .filter(path -> path.startsWith(APPS))
            .map(path -> read(files, path, new TypeReference<AppFile>() {}).app(factors))
            .toList();
    return new CatalogBundle(categories, factors, apps);
  }

  static RiskFactors factors(CatalogFiles files) {
    return RiskFactors.of(
        read(files, CatalogFiles.RISK_FACTORS, new TypeReference<List<RiskFactor>>() {}));
  }

  /** The names that many owners share. */
  static SharedInfrastructure sharedInfrastructure(CatalogFiles files) {
    return SharedInfrastructure.of(
        read(files, "shared-infrastructure.yaml", new TypeReference<List<SharedHost>>() {}));
  }

  /** All apps, rated by that model, but for those whose score somebody set. */
  List<AssessedApp> assessed(RiskModel model, Map<String, BigDecimal> overrides) {
    return apps.stream().map(app -> AssessedApp.of(app, model, overrides.get(app.id()))).toList();
  }

  private static <T> T read(CatalogFiles files, String path, TypeReference<T> type) {
    try {
      return YAML.readValue(files.file(path), type);
    } catch (IOException e) {
      throw new UncheckedIOException("catalog file " + path + " cannot be read", e);
    }
  }
}
