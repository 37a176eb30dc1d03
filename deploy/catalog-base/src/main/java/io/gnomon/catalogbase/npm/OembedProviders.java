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

/** The registry of oEmbed providers: sites whose content others embed, and the hosts it is on. */
public final class OembedProviders implements Extractor {

  @Override
  public String packageName() {
    return "oembed-providers";
  }

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode provider : JsonText.json(files.read("providers.json"))) {
      String name = JsonText.text(provider, "provider_name");
      String home = JsonText.text(provider, "provider_url");
      if (name != null && home != null) {
        List<String> hosts = new ArrayList<>();
        for (JsonNode endpoint : provider.path("endpoints")) {
          hosts.addAll(JsonText.texts(endpoint.path("schemes")));
          hosts.addAll(JsonText.texts(endpoint.path("url")));
        }
        hosts.removeIf(host -> !isNamedLike(name, host));
        mentions.add(
            Mention.of(name, home, Evidence.APP_LIKELY).at(hosts).mostlyIn("content-sharing"));
      }
    }
    return mentions;
  }

  /** Some schemes are those of customers who run the provider's software themselves. */
  private static boolean isNamedLike(String name, String scheme) {
    String host = scheme.replaceFirst("^[a-z]+://", "").replaceFirst("/.*$", "");
    return NameMatch.isLabel(name, host);
  }
}
