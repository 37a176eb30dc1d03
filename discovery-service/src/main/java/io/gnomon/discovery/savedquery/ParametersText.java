package io.gnomon.discovery.savedquery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/** Parameters as they are stored. */
final class ParametersText {

  private static final TypeReference<Map<String, List<String>>> TYPE = new TypeReference<>() {};
  private static final JsonMapper JSON = new JsonMapper();

  private ParametersText() {}

  static Map<String, List<String>> read(String text) {
    try {
      return JSON.readValue(text, TYPE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the parameters of a saved query cannot be read", e);
    }
  }

  static String write(Map<String, List<String>> parameters) {
    try {
      return JSON.writeValueAsString(parameters);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not writable as JSON: the parameters of a query", e);
    }
  }
}
