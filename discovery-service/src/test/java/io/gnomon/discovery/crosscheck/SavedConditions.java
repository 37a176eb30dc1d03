package io.gnomon.discovery.crosscheck;

import com.google.common.base.Splitter;
import io.gnomon.testing.Callers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the conditions of one request at a time as a saved query. */
final class SavedConditions {

  private static final String PATH = "/api/v1/report-queries";
  private static final Splitter PARAMETERS = Splitter.on('&').omitEmptyStrings();

  private @Nullable String last;

  /** The conditions as a request has them, by the id of a query in which they are saved. */
  String save(String request) {
    delete();
    last =
        Callers.analyst()
            .body(Map.of("name", "Cross-check", "parameters", parameters(request)))
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return "&savedQuery=" + last;
  }

  private static Map<String, List<String>> parameters(String request) {
    var parameters = new HashMap<String, List<String>>();
    for (var each : PARAMETERS.split(request)) {
      int equals = each.indexOf('=');
      parameters
          .computeIfAbsent(each.substring(0, equals), name -> new ArrayList<>())
          .add(URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return parameters;
  }

  void delete() {
    if (last != null) {
      Callers.analyst().delete(PATH + "/" + last).then().statusCode(204);
    }
    last = null;
  }
}
