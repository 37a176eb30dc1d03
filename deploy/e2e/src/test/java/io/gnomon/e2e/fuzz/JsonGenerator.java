package io.gnomon.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.e2e.openapi.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * JSON by a schema, as text: what is wrong with it, such as a field that comes twice, is nothing
 * that a tree could hold.
 */
final class JsonGenerator {

  private static final int MAX_DEPTH = 8;
  private static final int MAX_ITEMS = 600;
  private static final int NESTING = 3_000;
  private static final List<String> BROKEN =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1.5",
          "1e400",
          "-1e-400",
          "9223372036854775808",
          "2147483648",
          "1" + "0".repeat(1_200),
          "NaN",
          "'a'",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "[]",
          "{}",
          "[[[[]]]]",
          "{\"a\":{\"b\":{}}}",
          "[null]");

  private final Chance chance;
  private final TextGenerator texts;
  private final int brokenPercent;

  JsonGenerator(Chance chance, int brokenPercent) {
    this.chance = chance;
    this.texts = new TextGenerator(chance);
    this.brokenPercent = brokenPercent;
  }

  String of(ApiDocument document, JsonNode schema) {
    return value(document, schema, 0);
  }

  private String value(ApiDocument document, JsonNode declared, int depth) {
    if (chance.percent(brokenPercent)) {
      return broken();
    }
    var schema = document.resolved(declared);
    return switch (schema.path("type").asText("string")) {
      case "object" -> object(document, schema, depth);
      case "array" -> array(document, schema, depth);
      case "integer", "number" -> number(schema);
      case "boolean" -> String.valueOf(chance.percent(50));
      default -> quoted(texts.fitting(schema));
    };
  }

  private String object(ApiDocument document, JsonNode schema, int depth) {
    var fields = new ArrayList<String>();
    if (depth < MAX_DEPTH) {
      for (var property : schema.path("properties").properties()) {
        if (chance.percent(85)) {
          fields.add(field(document, property, depth));
        }
        if (chance.percent(brokenPercent / 3)) {
          fields.add(field(document, property, depth));
        }
      }
    }
    if (chance.percent(brokenPercent / 3)) {
      fields.add("\"noSuchField\":1");
    }
    return "{" + String.join(",", fields) + "}";
  }

  private String field(ApiDocument document, Map.Entry<String, JsonNode> property, int depth) {
    return quoted(property.getKey()) + ":" + value(document, property.getValue(), depth + 1);
  }

  private String array(ApiDocument document, JsonNode schema, int depth) {
    int max = schema.path("maxItems").asInt(0);
    boolean full = max > 0 && max <= MAX_ITEMS && chance.percent(5);
    int count = depth >= MAX_DEPTH ? 0 : full ? max + chance.below(2) : chance.below(4);
    var items = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      items.add(value(document, schema.path("items"), depth + 1));
    }
    return "[" + String.join(",", items) + "]";
  }

  /** Within its bounds, at them, and one beyond. */
  String number(JsonNode schema) {
    long min = schema.path("minimum").asLong(0);
    long max = schema.path("maximum").asLong(Integer.MAX_VALUE);
    return String.valueOf(chance.oneOf(List.of(min, min, 1L, 7L, 50L, max, min - 1, max + 1)));
  }

  private String broken() {
    if (chance.percent(2)) {
      return "[".repeat(NESTING) + "]".repeat(NESTING);
    }
    return chance.percent(50) ? chance.oneOf(BROKEN) : quoted(texts.broken());
  }

  /** Half of what is not ASCII as it is and half escaped; a lone surrogate can only be escaped. */
  private String quoted(String text) {
    boolean escaped = chance.percent(50);
    var json = new StringBuilder("\"");
    for (var c : text.toCharArray()) {
      if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c) || (c > '~' && escaped)) {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
