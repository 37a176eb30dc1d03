package io.gnomon.e2e.fuzz;

import static io.gnomon.e2e.RunningGnomon.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.e2e.openapi.ApiDocument;
import io.gnomon.e2e.openapi.ApiOperation;
import io.gnomon.local.installation.Part;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes requests from the OpenAPI documents, each operation as often as any other. */
final class RequestGenerator {

  /** What makes the simulated devices busy is asked for only so that it is refused. */
  private static final Set<String> MAKING_LOAD =
      Set.of("enrolDevices", "setFleetPace", "startRun", "injectFault");

  /** The service is asked to take its time. */
  private static final Set<String> WAITING = Set.of("wait", "timeoutSeconds");

  private static final int MAX_CURSORS = 100;
  private static final List<String> WAITS = List.of("0", "1", "-1", "1000", "x", "");
  private static final List<String> CONTENT_TYPES =
      List.of(
          "text/plain",
          "application/xml",
          "application/json;charset=utf-16",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "multipart/form-data; boundary=x",
          "*/*",
          "nonsense");
  private static final List<String> HEADER_VALUES =
      List.of(
          "", "1", "-1", "\"1\"", "\"0\", W/\"1\"", "*", "x".repeat(3_000), "gzip", "zstd", "@");

  private final Chance chance;
  private final TextGenerator texts;
  private final JsonGenerator fitting;
  private final JsonGenerator broken;
  private final String person;
  private final String device;
  private final List<ApiOperation> operations = ApiDocument.operations();
  private final List<ApiOperation> next = new ArrayList<>();
  private final List<String> cursors = new ArrayList<>();

  /**
   * A generator whose requests depend on the chance alone.
   *
   * @param person a token of a person with all roles of people
   * @param device a token of a device
   */
  RequestGenerator(Chance chance, String person, String device) {
    this.chance = chance;
    this.texts = new TextGenerator(chance);
    this.fitting = new JsonGenerator(chance, 3);
    this.broken = new JsonGenerator(chance, 25);
    this.person = person;
    this.device = device;
  }

  FuzzRequest make() {
    if (next.isEmpty()) {
      next.addAll(operations);
      Collections.shuffle(next, chance.random());
    }
    var operation = next.remove(next.size() - 1);
    var headers = new ArrayList<Map.Entry<String, String>>();
    var body = body(operation, headers);
    for (var parameter : operation.parameters()) {
      if (isIn(parameter, "header") && chance.percent(60)) {
        headers.add(Map.entry(name(parameter), header(parameter)));
      }
    }
    var uri = stack().ports().url(answering(operation)) + path(operation) + query(operation);
    return new FuzzRequest(operation, uri, List.copyOf(headers), token(operation), body);
  }

  /** A cursor of some list, which is then given to other lists, too. */
  void learn(String cursor) {
    if (cursors.size() < MAX_CURSORS) {
      cursors.add(cursor);
    }
  }

  /** The service itself, and the front door for a third of what it leads there. */
  private Part answering(ApiOperation operation) {
    return chance.below(3) == 0 ? Part.CONSOLE : operation.service();
  }

  private String token(ApiOperation operation) {
    if (operation.isPublic()) {
      return "";
    }
    return operation.roles().contains("device") ? device : person;
  }

  private String path(ApiOperation operation) {
    var path = operation.path();
    for (var parameter : operation.parameters()) {
      if (isIn(parameter, "path")) {
        var value = chance.percent(50) ? text(parameter) : texts.broken();
        path = path.replace("{" + name(parameter) + "}", encoded(value));
      }
    }
    return path;
  }

  private String query(ApiOperation operation) {
    var parts = new ArrayList<String>();
    for (var parameter : operation.parameters()) {
      // One value is refused where it is given twice.
      int again = isList(parameter) ? 35 : 1;
      for (int p = 35; isIn(parameter, "query") && chance.percent(p); p = again) {
        parts.add(encoded(name(parameter)) + "=" + queryValue(parameter));
      }
    }
    if (chance.percent(3)) {
      parts.add(chance.oneOf(List.of("noSuchParameter=1", "=", "&&", "limit", "cursor=%ff%fe")));
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private String queryValue(JsonNode parameter) {
    if (WAITING.contains(name(parameter))) {
      return chance.oneOf(WAITS);
    }
    if (name(parameter).equals("cursor") && !cursors.isEmpty() && chance.percent(60)) {
      return encoded(chance.oneOf(cursors));
    }
    return encoded(chance.percent(60) ? text(parameter) : texts.broken());
  }

  private String text(JsonNode parameter) {
    var schema = parameter.path("schema");
    var item = isList(parameter) ? schema.path("items") : schema;
    return switch (item.path("type").asText()) {
      case "integer", "number" -> fitting.number(item);
      case "boolean" -> "true";
      default -> texts.fitting(item);
    };
  }

  private static boolean isList(JsonNode parameter) {
    return parameter.path("schema").path("type").asText().equals("array");
  }

  private String header(JsonNode parameter) {
    var schema = parameter.path("schema");
    return chance.percent(50) && schema.path("format").asText().equals("uuid")
        ? texts.fitting(schema)
        : chance.oneOf(HEADER_VALUES);
  }

  private byte[] body(ApiOperation operation, List<Map.Entry<String, String>> headers) {
    var bodies = operation.bodies();
    if (bodies.isEmpty()) {
      return chance.percent(5) ? "{}".getBytes(StandardCharsets.UTF_8) : new byte[0];
    }
    var type = chance.oneOf(bodies.keySet().stream().sorted().toList());
    headers.add(Map.entry("Content-Type", chance.percent(93) ? type : chance.oneOf(CONTENT_TYPES)));
    if (MAKING_LOAD.contains(operation.id())) {
      return "[{\"visitsPerMinute\":0}]".getBytes(StandardCharsets.UTF_8);
    }
    var schema = operation.json().path("requestBody").path("content").path(type).path("schema");
    var generator = chance.percent(50) ? fitting : broken;
    return damaged(generator.of(operation.document(), schema).getBytes(StandardCharsets.UTF_8));
  }

  private byte[] damaged(byte[] body) {
    if (chance.percent(85)) {
      return body;
    }
    return switch (chance.below(6)) {
      case 0 -> Arrays.copyOf(body, chance.below(body.length + 1));
      case 1 -> joined(body, "garbage".getBytes(StandardCharsets.UTF_8));
      case 2 -> joined(body, body);
      case 3 -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, body);
      case 4 -> joined(body, new byte[] {0, (byte) 0xC0, (byte) 0x80});
      default -> chance.bytes(chance.below(3_000));
    };
  }

  private static byte[] joined(byte[] first, byte[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** A lone surrogate has no bytes in UTF-8; those that would be it are sent. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%3F", "%ED%A0%80");
  }

  private static boolean isIn(JsonNode parameter, String place) {
    return parameter.path("in").asText().equals(place);
  }

  private static String name(JsonNode parameter) {
    return parameter.path("name").asText();
  }
}
