package io.gnomon.console;

import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import java.util.List;
import java.util.regex.Pattern;

/** References within a document that lead nowhere, and operations that have another's name. */
final class DanglingReferences {

  private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"([^\"]+)\"");
  private static final Pattern OPERATION = Pattern.compile("\"operationId\":\"([^\"]+)\"");

  private DanglingReferences() {}

  static List<String> of(JsonObject document) {
    var text = document.encode();
    var dangling =
        REFERENCE
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .filter(reference -> !isIn(document, reference))
            .toList();
    var operations = OPERATION.matcher(text).results().map(found -> found.group(1)).toList();
    return operations.size() == operations.stream().distinct().count() ? dangling : operations;
  }

  private static boolean isIn(JsonObject document, String reference) {
    return reference.startsWith("#")
        && JsonPointer.from(reference.substring(1)).queryJson(document) != null;
  }
}
