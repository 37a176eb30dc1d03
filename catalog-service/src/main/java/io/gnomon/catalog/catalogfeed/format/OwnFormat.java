package io.gnomon.catalog.catalogfeed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.app.AppKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An organisation's own list, as JSON or CSV: docs/catalog-feeds.md says how it is written. */
public final class OwnFormat implements CatalogFeedFormat {

  private final CatalogFeedFormat csv = new OwnCsvFormat();

  @Override
  public void read(CatalogFeedFile file, CatalogFeedRows rows) throws IOException {
    if (isJson(file)) {
      new JsonRowReader(rows).ofRoot(file.open(), (key, value) -> take(value, rows));
    } else {
      csv.read(file, rows);
    }
  }

  private static boolean isJson(CatalogFeedFile file) throws IOException {
    try (var in = file.open()) {
      int first = in.read();
      while (first >= 0 && Character.isWhitespace(first)) {
        first = in.read();
      }
      return first == '[' || first == '{';
    }
  }

  private static void take(JsonNode app, CatalogFeedRows rows) throws IOException {
    var name = JsonTexts.text(app, "name");
    var domains = JsonTexts.texts(app, "domains");
    if (name == null || domains.isEmpty()) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, JsonTexts.sample(app));
      return;
    }
    rows.take(
        CatalogFeedRow.of(name, domains)
            .withVendor(JsonTexts.text(app, "vendor"))
            .withAliases(JsonTexts.texts(app, "aliases"))
            .withCategoryWords(JsonTexts.texts(app, "category"))
            .withKind(kind(JsonTexts.text(app, "kind")))
            .withFacts(facts(app.path("factors")))
            .withAsOf(JsonTexts.day(app, "asOf")));
  }

  /** The kind with that name; null if there is none. */
  static @Nullable AppKind kind(@Nullable String text) {
    return text == null ? null : AppKind.find(text).orElse(null);
  }

  private static Map<String, String> facts(JsonNode factors) {
    var facts = new TreeMap<String, String>();
    factors
        .fields()
        .forEachRemaining(
            each -> {
              var value = each.getValue();
              if (value.isArray()) {
                facts.put(each.getKey(), String.join(" ", texts(value)));
              } else if (value.isValueNode() && !value.isNull()) {
                facts.put(each.getKey(), value.asText());
              }
            });
    return facts;
  }

  private static List<String> texts(JsonNode array) {
    return java.util.stream.StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
