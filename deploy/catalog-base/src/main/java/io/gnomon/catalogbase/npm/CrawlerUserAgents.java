package io.gnomon.catalogbase.npm;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.JsonText;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.NameMatch;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Crawlers with the page of their operator; the name is the crawler's without its bot, where that
 * is the page's domain too.
 */
public final class CrawlerUserAgents implements Extractor {

  @Override
  public String packageName() {
    return "crawler-user-agents";
  }

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode crawler : JsonText.json(files.read("crawler-user-agents.json"))) {
      String pattern = JsonText.text(crawler, "pattern");
      String page = JsonText.text(crawler, "url");
      if (pattern != null && page != null && pattern.matches("[A-Za-z0-9 ._\\\\/-]+")) {
        String name = sender(pattern);
        if (NameMatch.isOwnLabel(name, page)) {
          mentions.add(Mention.of(name, page, Evidence.APP_POSSIBLE));
        }
      }
    }
    return mentions;
  }

  private static String sender(String pattern) {
    return pattern
        .replaceAll("\\\\/.*|/.*", "")
        .replace("\\", "")
        .replaceAll("(?i)[ ._-]?(web)?(bot|spider|crawler|robot|agent|fetcher)$", "")
        .strip();
  }
}
