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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brands on the map, with their official web sites from Wikidata. Only the paths of the table are
 * read: the rest are schools, parks and power lines.
 */
public final class NameSuggestionIndex implements Extractor {

  private static final CategoryTable PATHS = CategoryTable.named("name-suggestion-index");
  private static final List<String> IDENTITY =
      List.of("brand:wikidata", "operator:wikidata", "network:wikidata");

  @Override
  public String packageName() {
    return "name-suggestion-index";
  }

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    JsonNode wikidata =
        JsonText.json(files.read("dist/wikidata/wikidata.min.json")).path("wikidata");
    List<Mention> mentions = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path :
        JsonText.json(files.read("dist/json/nsi.min.json")).path("nsi").properties()) {
      row(path.getKey())
          .ifPresent(
              row ->
                  path.getValue()
                      .path("items")
                      .forEach(item -> mention(item, row, wikidata).ifPresent(mentions::add)));
    }
    return mentions;
  }

  /** The whole path, or all paths of its folder. */
  private static Optional<CategoryTable.Row> row(String path) {
    return PATHS.row(path).or(() -> PATHS.row(path.substring(0, path.lastIndexOf('/')) + "/*"));
  }

  private static Optional<Mention> mention(
      JsonNode item, CategoryTable.Row row, JsonNode wikidata) {
    JsonNode known =
        IDENTITY.stream()
            .map(tag -> JsonText.text(item.path("tags"), tag))
            .flatMap(Stream::ofNullable)
            .findFirst()
            .map(wikidata::path)
            .orElse(item.path("none"));
    List<String> sites = JsonText.texts(known.path("officialWebsites"));
    String name = name(item, known);
    if (sites.isEmpty() || name == null || known.has("dissolutions")) {
      return Optional.empty();
    }
    Evidence evidence = row.role().equals("retail") ? Evidence.RETAIL : Evidence.CONSUMER;
    return Optional.of(
        Mention.of(name, sites.get(0), evidence)
            .at(sites.subList(1, sites.size()))
            .in(row.category()));
  }

  /** The name on the sign where it is in Latin letters, else the English one. */
  private static @Nullable String name(JsonNode item, JsonNode known) {
    return Stream.of(
            JsonText.text(item, "displayName"),
            JsonText.text(item.path("tags"), "brand:en"),
            JsonText.text(item.path("tags"), "name:en"),
            JsonText.text(known, "label"))
        .flatMap(Stream::ofNullable)
        .filter(name -> name.codePoints().allMatch(NameSuggestionIndex::isLatin))
        .findFirst()
        .orElse(JsonText.text(item, "displayName"));
  }

  private static boolean isLatin(int codePoint) {
    return !Character.isLetter(codePoint)
        || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
  }
}
