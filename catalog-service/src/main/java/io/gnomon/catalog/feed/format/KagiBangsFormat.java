package io.gnomon.catalog.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.feed.entry.FeedRow;
import io.gnomon.catalog.feed.entry.FeedRows;
import io.gnomon.catalog.feed.entry.HostRules;
import io.gnomon.catalog.feed.entry.SkipReason;
import io.gnomon.matching.host.HostName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Kagi's bangs: a list of sites that can be searched ({@code s}, {@code d}, {@code c}, {@code sc}).
 * Where another site does the search, the one that is searched stands in {@code ad}; where the
 * template is a path, that other one is Kagi. What stands in brackets behind a name is a part of
 * the site. Some names are URLs.
 */
public final class KagiBangsFormat implements FeedFormat {

  private static final Pattern PART = Pattern.compile("\\s*\\([^()]*\\)$");
  private static final Pattern URL = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
  private static final String RESULTS = "ad";
  private static final String SHOPPING = "Shopping";
  private static final String DOMAINS = SHOPPING + "/Tech (domains)";

  @Override
  public void read(FeedFile file, FeedRows rows) throws IOException {
    new JsonRows(rows).ofRoot(file.open(), (key, value) -> take(value, rows));
  }

  private static void take(JsonNode bang, FeedRows rows) throws IOException {
    var name = JsonTexts.text(bang, "s");
    var template = JsonTexts.text(bang, "u");
    if (name == null || template == null || JsonTexts.text(bang, "d") == null) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, JsonTexts.sample(bang));
      return;
    }
    var domain =
        JsonTexts.text(bang, bang.has(RESULTS) || template.startsWith("/") ? RESULTS : "d");
    var words = words(bang);
    rows.take(
        FeedRow.of(site(name), domain == null ? List.of() : List.of(domain))
            .in(words)
            .as(isShop(words) ? AppKind.RETAIL_BRAND : null));
  }

  private static String site(String name) {
    var site = PART.matcher(name).replaceFirst("");
    if (URL.matcher(site).lookingAt()) {
      return HostRules.host(site).map(HostName::value).orElse(name);
    }
    return site.isBlank() ? name : site;
  }

  private static boolean isShop(List<String> words) {
    return words.contains(SHOPPING) && !words.contains(DOMAINS);
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
