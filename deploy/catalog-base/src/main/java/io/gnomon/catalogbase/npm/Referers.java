package io.gnomon.catalogbase.npm;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalogbase.extract.Evidence;
import io.gnomon.catalogbase.extract.Extractor;
import io.gnomon.catalogbase.extract.JsonText;
import io.gnomon.catalogbase.extract.NameFit;
import io.gnomon.catalogbase.extract.Sighting;
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
  public List<Sighting> extract(PackageFiles files) throws IOException {
    JsonNode media = JsonText.yaml(files.read("data/referers.yml"));
    List<Sighting> sightings = new ArrayList<>();
    add(media.path("email"), "webmail", sightings);
    add(media.path("social"), "social-network", sightings);
    add(media.path("search"), "", sightings);
    return sightings;
  }

  private static void add(JsonNode services, String category, List<Sighting> sightings) {
    for (Map.Entry<String, JsonNode> service : services.properties()) {
      List<String> domains = JsonText.texts(service.getValue().path("domains"));
      if (!domains.isEmpty()) {
        sightings.add(
            Sighting.of(service.getKey(), domains.get(0), Evidence.APP_LIKELY)
                .at(
                    domains.stream()
                        .filter(host -> NameFit.isLabel(service.getKey(), host))
                        .toList())
                .in(category));
      }
    }
  }
}
