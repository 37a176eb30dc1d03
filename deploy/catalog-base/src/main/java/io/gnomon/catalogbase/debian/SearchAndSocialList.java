package io.gnomon.catalogbase.debian;

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

/** Search engines and social networks by the hosts that visitors come from. */
public final class SearchAndSocialList implements Extractor {

  @Override
  public String packageName() {
    return "matomo-searchengine-and-social-list";
  }

  private static final String FOLDER = "usr/share/php/matomo/searchengine-and-social-list/";

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    JsonNode socials = JsonText.yaml(files.read(FOLDER + "Socials.yml"));
    for (Map.Entry<String, JsonNode> social : socials.properties()) {
      add(social.getKey(), JsonText.texts(social.getValue()), "social-network", mentions);
    }
    JsonNode engines = JsonText.yaml(files.read(FOLDER + "SearchEngines.yml"));
    for (Map.Entry<String, JsonNode> engine : engines.properties()) {
      List<String> hosts = new ArrayList<>();
      engine.getValue().forEach(part -> hosts.addAll(JsonText.texts(part.path("urls"))));
      add(engine.getKey(), hosts, "", mentions);
    }
    return mentions;
  }

  private static void add(
      String name, List<String> hosts, String category, List<Mention> mentions) {
    if (!hosts.isEmpty() && name.indexOf('%') < 0) {
      mentions.add(
          Mention.of(name, hosts.get(0), Evidence.APP_LIKELY)
              .at(hosts.stream().filter(host -> NameMatch.isLabel(name, host)).toList())
              .in(category));
    }
  }
}
