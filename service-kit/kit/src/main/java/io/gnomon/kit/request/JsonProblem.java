package io.gnomon.kit.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what is wrong with a body of JSON: where, and what would be right. */
final class JsonProblem {

  private static final JsonMapper JSON = new JsonMapper();

  /** How Jackson tells of it; there is no exception for it alone. */
  private static final Pattern TWICE = Pattern.compile("^Duplicate field '([^']*)'");

  private JsonProblem() {}

  static Problem of(JsonProcessingException e) {
    if (isBeyondBounds(e)) {
      return Problem.of(StandardProblem.TOO_LARGE, RequestJson.bounds());
    }
    var field = field(e);
    var twice = TWICE.matcher(e.getOriginalMessage());
    if (twice.find()) {
      var detail = "Field %s is given twice%s".formatted(twice.group(1), where(e));
      return Problem.of(StandardProblem.BAD_REQUEST, detail);
    }
    if (field.isEmpty()) {
      var form =
          e instanceof MismatchedInputException
              ? "has another form than expected"
              : "is not valid JSON";
      return Problem.of(StandardProblem.BAD_REQUEST, "The body " + form + where(e));
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return refused(field + " is no field of the body", field, known(unknown));
    }
    if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return refused(field + " is none of the allowed values", field, values(format));
    }
    return Problem.of(
        StandardProblem.BAD_REQUEST,
        "Field " + field + " does not have the expected form" + where(e));
  }

  /** What is met within a list or an object comes with the path to it around it. */
  private static boolean isBeyondBounds(JsonProcessingException e) {
    return e instanceof StreamConstraintsException
        || e.getCause() instanceof StreamConstraintsException;
  }

  private static Problem refused(String detail, String field, List<String> allowed) {
    return Problem.of(
        StandardProblem.BAD_REQUEST, detail, Map.of("field", field, "allowed", allowed));
  }

  private static List<String> known(UnrecognizedPropertyException e) {
    Collection<Object> ids = e.getKnownPropertyIds();
    return ids == null ? List.of() : ids.stream().map(String::valueOf).sorted().toList();
  }

  private static List<String> values(InvalidFormatException e) {
    var values = new ArrayList<String>();
    for (Object each : e.getTargetType().getEnumConstants()) {
      values.add(JSON.convertValue(each, String.class));
    }
    return values;
  }

  private static String field(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping)) {
      return "";
    }
    return mapping.getPath().stream()
        .map(
            each -> each.getFieldName() == null ? "[" + each.getIndex() + "]" : each.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String where(JsonProcessingException e) {
    var location = e.getLocation();
    return location == null
        ? ""
        : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }
}
