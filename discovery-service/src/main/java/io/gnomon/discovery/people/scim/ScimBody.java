package io.gnomon.discovery.people.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.RequestJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads bodies of requests. */
public final class ScimBody {

  private static final ObjectMapper JSON = RequestJson.mapper();
  private static final int MAX_TEXT = 320;

  private ScimBody() {}

  /** Ends the request where it is no JSON object. */
  public static ObjectNode read(@Nullable String body) {
    try {
      if (body != null && JSON.readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (StreamConstraintsException e) {
      throw new ProblemException(StandardProblem.TOO_LARGE, RequestJson.bounds());
    } catch (JsonProcessingException e) {
      // Answered below.
    }
    throw new ProblemException(
        StandardProblem.BAD_REQUEST,
        "The body is no JSON object.",
        Map.of(ScimProblem.SCIM_TYPE, "invalidSyntax"));
  }

  /** The text of a field; null where it has none. */
  public static @Nullable String text(JsonNode object, String field) {
    var value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    var text = value.asText().strip();
    if (!value.isValueNode() || text.length() > MAX_TEXT || !isPlain(text)) {
      throw ScimProblem.invalidValue(
          "%s is a text of at most %d characters.".formatted(field, MAX_TEXT));
    }
    return text.isEmpty() ? null : text;
  }

  private static boolean isPlain(String text) {
    return text.codePoints()
        .noneMatch(
            each -> Character.isISOControl(each) || Character.getType(each) == Character.SURROGATE);
  }

  /** True, false, or either as a text, as Entra ID writes it; true unless given. */
  public static boolean isActive(JsonNode object) {
    var text = text(object, "active");
    if (text == null || text.equalsIgnoreCase("true")) {
      return true;
    }
    if (text.equalsIgnoreCase("false")) {
      return false;
    }
    throw ScimProblem.invalidValue("active is true or false.");
  }

  /** What a field has many of, as {@code value}. */
  public static List<String> values(JsonNode object, String field) {
    var values = new ArrayList<String>();
    for (var each : object.path(field)) {
      var value = each.isTextual() ? each.asText() : text(each, "value");
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }
}
