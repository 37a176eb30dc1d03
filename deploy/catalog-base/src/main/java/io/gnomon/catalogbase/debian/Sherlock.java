package io.gnomon.catalogbase.debian;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.JsonText;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sites where people have accounts under a user name of their own. */
public final class Sherlock implements Extractor {

  @Override
  public String packageName() {
    return "sherlock";
  }

  private static final String DATA =
      "usr/lib/python3/dist-packages/sherlock_project/resources/data.json";

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    for (Map.Entry<String, JsonNode> site : JsonText.json(files.read(DATA)).properties()) {
      String home = JsonText.text(site.getValue(), "urlMain");
      if (home != null) {
        mentions.add(
            Mention.of(
                    site.getKey().replaceAll("(?<=[a-z])RU$|(?<=[a-z]) ?Forums?$", ""),
                    home,
                    Evidence.APP_CERTAIN)
                .mostlyIn("social-network"));
      }
    }
    return mentions;
  }
}
