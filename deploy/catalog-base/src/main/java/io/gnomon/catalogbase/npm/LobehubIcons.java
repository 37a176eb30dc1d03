package io.gnomon.catalogbase.npm;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.JsonText;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Logos of models, providers and applications of generative AI, each with its home page. */
public final class LobehubIcons implements Extractor {

  @Override
  public String packageName() {
    return "@lobehub/icons";
  }

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode icon : JsonText.json(files.read("es/toc.json"))) {
      String title = JsonText.text(icon, "fullTitle");
      String home = JsonText.text(icon, "desc");
      if (title != null && home != null) {
        Evidence evidence =
            "model".equals(JsonText.text(icon, "group"))
                ? Evidence.APP_POSSIBLE
                : Evidence.APP_LIKELY;
        mentions.add(
            Mention.of(title.replaceAll("\\s*\\(.*\\)$", ""), home, evidence)
                .mostlyIn("generative-ai"));
      }
    }
    return mentions;
  }
}
