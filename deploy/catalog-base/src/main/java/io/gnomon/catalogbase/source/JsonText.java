package io.gnomon.catalogbase.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads JSON and YAML of unknown shape without surprises. */
public final class JsonText {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = yaml();

  private JsonText() {}

  /** The tree of a JSON document. */
  public static JsonNode json(byte[] bytes) throws IOException {
    return JSON.readTree(bytes);
  }

  /** The tree of a YAML document. */
  public static JsonNode yaml(byte[] bytes) throws IOException {
    return YAML.readTree(bytes);
  }

  /** The field's text, null when it is missing, blank or no text. */
  public static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() && !value.asText().isBlank() ? value.asText().strip() : null;
  }

  /** The texts of an array, or the single text in its place. */
  public static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    } else if (node.isArray()) {
      node.forEach(item -> texts.addAll(texts(item)));
    }
    return texts;
  }

  private static ObjectMapper yaml() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(16 * 1024 * 1024);
    return new ObjectMapper(YAMLFactory.builder().loaderOptions(limits).build());
  }
}
