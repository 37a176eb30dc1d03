package io.gnomon.catalog.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.feed.entry.FeedRow;
import io.gnomon.catalog.feed.entry.FeedRows;
import io.gnomon.catalog.feed.entry.SkipReason;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JustDeleteMe: a list of sites and how hard it is to delete one's account there. Where it can be
 * done, however hard, there is a way to erasure; where it is impossible, there is none; where it
 * depends on where one lives, nothing is said.
 */
public final class JustDeleteMeFormat implements FeedFormat {

  private static final Set<String> POSSIBLE = Set.of("easy", "medium", "hard");

  @Override
  public void read(FeedFile file, FeedRows rows) throws IOException {
    new JsonRows(rows).ofRoot(file.open(), (key, value) -> take(value, rows));
  }

  private static void take(JsonNode site, FeedRows rows) throws IOException {
    var name = JsonTexts.text(site, "name");
    if (name == null || !site.has("domains")) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, JsonTexts.sample(site));
      return;
    }
    rows.take(
        FeedRow.of(name, JsonTexts.texts(site, "domains"))
            .with(erasure(JsonTexts.text(site, "difficulty"))));
  }

  private static Map<String, String> erasure(@Nullable String difficulty) {
    if (difficulty != null && POSSIBLE.contains(difficulty)) {
      return Map.of("gdprRightToErasure", "true");
    }
    return "impossible".equals(difficulty) ? Map.of("gdprRightToErasure", "false") : Map.of();
  }
}
