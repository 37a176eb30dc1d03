package io.gnomon.catalogbase.npm;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalogbase.source.CategoryTable;
import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.JsonText;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Technologies seen on web sites. Most are software and say nothing of a service; kept is what is
 * marked as a service, or belongs to a category of services.
 */
public final class Wappalyzer implements Extractor {

  private static final CategoryTable CATEGORIES = CategoryTable.named("wappalyzer");

  @Override
  public String packageName() {
    return "wappalyzer";
  }

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    files.visit(
        name -> name.startsWith("technologies/") && name.endsWith(".json"),
        (name, bytes) ->
            JsonText.json(bytes)
                .properties()
                .forEach(
                    technology ->
                        mention(technology.getKey(), technology.getValue())
                            .ifPresent(mentions::add)));
    return mentions;
  }

  private static Optional<Mention> mention(String name, JsonNode technology) {
    String home = JsonText.text(technology, "website");
    List<CategoryTable.Row> rows =
        StreamSupport.stream(technology.path("cats").spliterator(), false)
            .map(category -> CATEGORIES.row(category.asText()).orElse(null))
            .filter(Objects::nonNull)
            .toList();
    return home == null
        ? Optional.empty()
        : evidence(rows, technology)
            .map(evidence -> Mention.of(name, home, evidence).in(category(rows)));
  }

  private static Optional<Evidence> evidence(List<CategoryTable.Row> rows, JsonNode technology) {
    boolean saas = technology.path("saas").asBoolean();
    if (rows.stream().anyMatch(row -> row.role().equals("tracker"))) {
      return Optional.of(Evidence.TRACKER_CERTAIN);
    }
    if (saas && !isSoftwareToRun(technology, rows)) {
      return Optional.of(Evidence.APP_LIKELY);
    }
    return rows.stream().anyMatch(row -> row.role().equals("service"))
        ? Optional.of(Evidence.APP_POSSIBLE)
        : Optional.empty();
  }

  /** Open source that is also offered as a service. */
  private static boolean isSoftwareToRun(JsonNode technology, List<CategoryTable.Row> rows) {
    return technology.path("oss").asBoolean()
        && rows.stream().noneMatch(row -> row.role().equals("service"));
  }

  private static String category(List<CategoryTable.Row> rows) {
    return rows.stream()
        .map(CategoryTable.Row::category)
        .filter(category -> !category.isEmpty())
        .findFirst()
        .orElse("");
  }
}
