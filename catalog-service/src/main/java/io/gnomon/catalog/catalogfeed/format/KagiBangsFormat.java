package io.gnomon.catalog.catalogfeed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.matching.host.HostName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Kagi's bangs: sites that can be searched (name {@code s}, domain {@code d}, category {@code c},
 * subcategory {@code sc}). If another site performs the search, {@code ad} is the site that is
 * searched; if the template is a path, Kagi performs it. A suffix in brackets names a part of the
 * site and is removed. Some names are URLs. Wikis are recognised by their names, other sites where
 * people only read or buy by their category.
 */
public final class KagiBangsFormat implements CatalogFeedFormat {

  private static final Pattern PART = Pattern.compile("\\s*\\([^()]*\\)$");
  private static final Pattern URL = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
  private static final String RESULTS = "ad";
  private static final Pattern WIKI = Pattern.compile("(?i)\\bwiki|wiki(pedia)?\\b");

  @Override
  public void read(CatalogFeedFile file, CatalogFeedRows rows) throws IOException {
    new JsonRowReader(rows).ofRoot(file.open(), (key, value) -> take(value, rows));
  }

  private static void take(JsonNode bang, CatalogFeedRows rows) throws IOException {
    var name = JsonTexts.text(bang, "s");
    var template = JsonTexts.text(bang, "u");
    if (name == null || template == null || JsonTexts.text(bang, "d") == null) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, JsonTexts.sample(bang));
      return;
    }
    var domain =
        JsonTexts.text(bang, bang.has(RESULTS) || template.startsWith("/") ? RESULTS : "d");
    rows.take(
        CatalogFeedRow.of(site(name), domain == null ? List.of() : List.of(domain))
            .withCategoryWords(words(bang))
            .withKind(WIKI.matcher(name).find() ? AppKind.CONSUMER_SERVICE : null));
  }

  private static String site(String name) {
    var site = PART.matcher(name).replaceFirst("");
    if (URL.matcher(site).lookingAt()) {
      return HostRules.host(site).map(HostName::value).orElse(name);
    }
    return site.isBlank() ? name : site;
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
