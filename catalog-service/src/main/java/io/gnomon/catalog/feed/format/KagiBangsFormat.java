package io.gnomon.catalog.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.feed.entry.FeedRow;
import io.gnomon.catalog.feed.entry.FeedRows;
import io.gnomon.catalog.feed.entry.SkipReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Kagi's bangs: a list of sites that can be searched ({@code s}, {@code d}, {@code c}, {@code sc}).
 */
public final class KagiBangsFormat implements FeedFormat {

  @Override
  public void read(FeedFile file, FeedRows rows) throws IOException {
    new JsonRows(rows).ofRoot(file.open(), (key, value) -> take(value, rows));
  }

  private static void take(JsonNode bang, FeedRows rows) throws IOException {
    var name = JsonTexts.text(bang, "s");
    var domain = JsonTexts.text(bang, "d");
    if (name == null || domain == null || !bang.has("u")) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, JsonTexts.sample(bang));
      return;
    }
    var words = words(bang);
    rows.take(
        FeedRow.of(name, List.of(domain))
            .in(words)
            .as(words.contains("Shopping") ? AppKind.RETAIL_BRAND : null));
  }

  private static List<String> words(JsonNode bang) {
    var words = new ArrayList<String>();
    var category = JsonTexts.text(bang, "c");
    var subcategory = JsonTexts.text(bang, "sc");
    if (category != null && subcategory != null) {
      words.add(category + "/" + subcategory);
    }
    if (category != null) {
      words.add(category);
    }
    return words;
  }
}
