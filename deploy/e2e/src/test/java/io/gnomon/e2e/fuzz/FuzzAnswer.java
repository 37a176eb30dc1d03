package io.gnomon.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.gnomon.e2e.openapi.ErrorDocument;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An answer, and what is wrong with it whatever was asked. */
record FuzzAnswer(int status, HttpHeaders headers, byte[] body) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");
  private static final int SHOWN = 300;
  private static final Pattern JAVA =
      Pattern.compile(
          "\\b(?:java|javax|jakarta|io\\.(?:gnomon|quarkus|vertx|smallrye))\\.\\w"
              + "|\\b(?:com\\.fasterxml|org\\.(?:hibernate|postgresql|jboss|apache))\\.\\w"
              + "|\\w(?:Exception|Error)\\b");

  List<String> faults() {
    var faults = new ArrayList<String>();
    if (status >= 500 && !isToldUnavailable()) {
      faults.add("a " + status);
    }
    if (status >= 400) {
      faults.addAll(faultsOfProblem());
    }
    return faults;
  }

  /** Where the list goes on. */
  Optional<String> nextCursor() {
    var found = CURSOR.matcher(new String(body, StandardCharsets.UTF_8));
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  String shown() {
    var text = new String(body, StandardCharsets.UTF_8);
    return text.substring(0, Math.min(SHOWN, text.length()));
  }

  private boolean isToldUnavailable() {
    return status == 503 && headers.firstValue("Retry-After").isPresent();
  }

  private List<String> faultsOfProblem() {
    var faults = new ArrayList<String>();
    if (!ErrorDocument.isIn(headers)) {
      faults.add("a " + status + " that is no problem document");
      return faults;
    }
    var problem = problem();
    if (!new ErrorDocument(problem).isOf(status)) {
      faults.add("a problem without its type and status");
    }
    if (JAVA.matcher(problem.path("detail").asText() + problem.path("title").asText()).find()) {
      faults.add("a problem that speaks of Java");
    }
    return faults;
  }

  private JsonNode problem() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
