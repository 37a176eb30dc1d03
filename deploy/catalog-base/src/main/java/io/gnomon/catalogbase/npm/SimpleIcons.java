package io.gnomon.catalogbase.npm;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.JsonText;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Brands with the page of their logo, mostly their own. Most are no services, so a brand counts
 * alone only where it was looked at.
 */
public final class SimpleIcons implements Extractor {

  private final BrandNotes notes = BrandNotes.read();

  @Override
  public String packageName() {
    return "simple-icons";
  }

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode icon : JsonText.json(files.read("data/simple-icons.json"))) {
      String title = JsonText.text(icon, "title");
      String source = JsonText.text(icon, "source");
      if (title != null && source != null) {
        mentions.add(Mention.of(title, source, notes.evidence(title)));
      }
    }
    return mentions;
  }
}
