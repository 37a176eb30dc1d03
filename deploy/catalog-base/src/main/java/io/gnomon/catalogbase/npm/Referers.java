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
import java.util.Map;

/** Web mail, social networks and search engines by the hosts that visitors come from. */
public final class Referers implements Extractor {

  @Override
  public String packageName() {
    return "referer-parser";
  }

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    JsonNode media = JsonText.yaml(files.read("data/referers.yml"));
    List<Mention> mentions = new ArrayList<>();
    add(media.path("email"), "webmail", mentions);
    add(media.path("social"), "social-network", mentions);
    add(media.path("search"), "", mentions);
    return mentions;
  }

  private static void add(JsonNode services, String category, List<Mention> mentions) {
    for (Map.Entry<String, JsonNode> service : services.properties()) {
      List<String> domains = JsonText.texts(service.getValue().path("domains"));
      if (!domains.isEmpty()) {
        mentions.add(
            Mention.of(service.getKey(), domains.get(0), Evidence.APP_LIKELY)
                .at(
                    domains.stream()
                        .filter(host -> NameMatch.isLabel(service.getKey(), host))
                        .toList())
                .in(category));
      }
    }
  }
}
