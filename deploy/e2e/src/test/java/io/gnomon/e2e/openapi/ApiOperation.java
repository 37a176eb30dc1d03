package io.gnomon.e2e.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.installation.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One method of one path.
 *
 * @param path with its parameters in braces
 * @param json as the document describes it
 */
public record ApiOperation(ApiDocument document, String method, String path, JsonNode json) {

  /** Which service answers it. */
  public Part service() {
    return document.service();
  }

  /** The same by another method. */
  public ApiOperation by(String other) {
    return new ApiOperation(document, other, path, json);
  }

  /** Whether that path, which may have parameters itself, is one of its own. */
  boolean fits(String asked) {
    return asked.matches(path.replaceAll("\\{[^}]*}", "[^/]+"));
  }

  /** The method as it stands in a request. */
  public String verb() {
    return method.toUpperCase(Locale.ROOT);
  }

  /** The id, unique within a service. */
  public String id() {
    return json.path("operationId").asText();
  }

  /** Whether it needs no token. */
  public boolean isPublic() {
    return json.path("security").isEmpty();
  }

  /** Who has one of these roles is let in; empty where any valid token is enough. */
  public Set<String> roles() {
    return json.path("security").findValues("bearer").stream()
        .flatMap(roles -> StreamSupport.stream(roles.spliterator(), false))
        .map(JsonNode::asText)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Its parameters, references followed. */
  public List<JsonNode> parameters() {
    return StreamSupport.stream(json.path("parameters").spliterator(), false)
        .map(document::resolved)
        .toList();
  }

  /** The schemas of its body by content type; empty where it takes none. */
  public Map<String, JsonNode> bodies() {
    return json.path("requestBody").path("content").properties().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, each -> document.resolved(each.getValue().path("schema"))));
  }

  @Override
  public String toString() {
    return verb() + " " + path + " of " + service().label();
  }
}
