package io.gnomon.catalog.catalogfeed.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JustDeleteMe: sites, and how hard it is to delete an account there. Easy to hard means that
 * erasure is possible, impossible that it is not; "limited" (depends on the country) is unknown.
 */
public final class JustDeleteMeFormat implements CatalogFeedFormat {

  private static final Set<String> POSSIBLE = Set.of("easy", "medium", "hard");

  @Override
  public void read(CatalogFeedFile file, CatalogFeedRows rows) throws IOException {
    new JsonRowReader(rows).ofRoot(file.open(), (key, value) -> take(value, rows));
  }

  private static void take(JsonNode site, CatalogFeedRows rows) throws IOException {
    var name = JsonTexts.text(site, "name");
    if (name == null || !site.has("domains")) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, JsonTexts.sample(site));
      return;
    }
    rows.take(
        CatalogFeedRow.of(name, JsonTexts.texts(site, "domains"))
            .withFacts(erasure(JsonTexts.text(site, "difficulty"))));
  }

  private static Map<String, String> erasure(@Nullable String difficulty) {
    if (difficulty != null && POSSIBLE.contains(difficulty)) {
      return Map.of("gdprRightToErasure", "true");
    }
    return "impossible".equals(difficulty) ? Map.of("gdprRightToErasure", "false") : Map.of();
  }
}
