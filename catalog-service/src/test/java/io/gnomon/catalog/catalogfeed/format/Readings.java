package io.gnomon.catalog.catalogfeed.format;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.layer.SharedHost;
import io.gnomon.catalog.layer.SharedInfrastructure;
import io.gnomon.matching.host.HostName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows as the service reads them: with the catalog's own factors, categories and shared hosts. */
public final class Readings {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final HostName NEVER_BLOCKED = HostName.of("ocsp.digicert.com");

  private Readings() {}

  public static CatalogFeedRows of(String sourceId) {
    return of(sourceId, Long.MAX_VALUE);
  }

  /** The same with a limit on what the entries take in memory. */
  public static CatalogFeedRows of(String sourceId, long maxBytes) {
    var categories =
        read("categories", new TypeReference<List<Category>>() {}).stream()
            .map(Category::id)
            .toList();
    return new CatalogFeedRows(
        new HostRules(shared(), NEVER_BLOCKED::equals),
        CategoryWords.of(sourceId, categories),
        RiskFactors.of(read("risk-factors", new TypeReference<List<RiskFactor>>() {})),
        maxBytes);
  }

  private static SharedInfrastructure shared() {
    return SharedInfrastructure.of(
        read("shared-infrastructure", new TypeReference<List<SharedHost>>() {}));
  }

  private static <T> T read(String file, TypeReference<T> type) {
    try (var in = Readings.class.getResourceAsStream("/catalog/" + file + ".yaml")) {
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
