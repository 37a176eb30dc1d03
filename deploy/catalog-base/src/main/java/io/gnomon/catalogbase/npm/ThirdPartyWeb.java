package io.gnomon.catalogbase.npm;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalogbase.source.CategoryTable;
import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.JsonText;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Third parties seen on web pages: name, company, home page, all domains, one of 13 categories. */
public final class ThirdPartyWeb implements Extractor {

  private static final CategoryTable CATEGORIES = CategoryTable.named("third-party-web");

  @Override
  public String packageName() {
    return "third-party-web";
  }

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode entity : JsonText.json(files.read("dist/entities.json"))) {
      Mention mention = mention(entity);
      if (mention != null) {
        mentions.add(mention);
      }
    }
    return mentions;
  }

  private static @Nullable Mention mention(JsonNode entity) {
    String name = JsonText.text(entity, "name");
    List<String> domains = JsonText.texts(entity.path("domains"));
    String home = JsonText.text(entity, "homepage");
    if (name == null || (home == null && domains.isEmpty())) {
      return null;
    }
    var row =
        CATEGORIES
            .row(String.valueOf(JsonText.text(entity, "category")))
            .orElse(new CategoryTable.Row("possible", ""));
    return Mention.of(name, home != null ? home : domains.get(0), evidence(row.role()))
        .at(domains)
        .in(row.category())
        .of(JsonText.text(entity, "company"));
  }

  private static Evidence evidence(String role) {
    return switch (role) {
      case "ad" -> Evidence.TRACKER_CERTAIN;
      case "measuring" -> Evidence.TRACKER_LIKELY;
      case "name" -> Evidence.NAME_ONLY;
      case "app" -> Evidence.APP_LIKELY;
      default -> Evidence.APP_POSSIBLE;
    };
  }
}
