package io.gnomon.kit.request;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.text.StorableText;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query parameters that the resource method does not declare, several values where one is
 * taken, values that are none of the declared type, and ranges turned round: says which, and what
 * is allowed. A filter that is misspelt would else be ignored, and everything be shown.
 */
public class QueryParameterFilter {

  private static final Map<String, String> ENDS = Map.of("from", "to", "since", "until");

  private final Map<Method, QueryParameters> declared = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void check(ResourceInfo resource, UriInfo uri) {
    refuseUnstorable(uri.getPathParameters());
    var given = uri.getQueryParameters();
    refuseUnstorable(given);
    if (given.isEmpty() || resource.getResourceMethod() == null) {
      return;
    }
    var known = declared.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of);
    given.forEach((name, values) -> check(name, values, known));
    given.keySet().forEach(name -> refuseTurnedRange(name, given, known));
  }

  /** A range turned round would be answered with nothing, as if there were nothing. */
  private static void refuseTurnedRange(
      String from, Map<String, List<String>> given, QueryParameters known) {
    var type = known.types().get(from);
    var lower = given.get(from);
    var to = upperBound(from);
    var upper = to == null ? null : given.get(to);
    if (type != null
        && lower != null
        && upper != null
        && ValueCheck.isAbove(type, lower.get(0), upper.get(0))) {
      throw new ProblemException(
          StandardProblem.INVALID_VALUE,
          "%s is above %s: exchange the two".formatted(from, to),
          Map.of("parameter", from));
    }
  }

  /** The parameter that ends the range that this one begins; null where it begins none. */
  private static @Nullable String upperBound(String name) {
    if (ENDS.containsKey(name)) {
      return ENDS.get(name);
    }
    if (name.endsWith("From")) {
      return name.substring(0, name.length() - "From".length()) + "To";
    }
    return name.startsWith("min") ? "max" + name.substring("min".length()) : null;
  }

  private static void refuseUnstorable(Map<String, List<String>> parameters) {
    parameters.forEach(
        (name, values) -> {
          if (!values.stream().allMatch(StorableText::isStorable)) {
            throw new ProblemException(
                StandardProblem.INVALID_VALUE,
                name + " has the character U+0000 or half of a surrogate pair",
                Map.of("parameter", name));
          }
        });
  }

  private static void check(String name, List<String> values, QueryParameters known) {
    var type = known.types().get(name);
    if (type == null) {
      throw new ProblemException(Problem.unknownParameter(name, known.types().keySet()));
    }
    if (values.size() > 1 && !known.repeatable().contains(name)) {
      throw new ProblemException(Problem.repeatedParameter(name));
    }
    for (var value : values) {
      var allowed = allowedInstead(type, value, known.repeatable().contains(name));
      if (allowed != null) {
        throw new ProblemException(
            StandardProblem.INVALID_VALUE,
            name + " is none of the allowed values",
            Map.of("parameter", name, "allowed", allowed));
      }
    }
  }

  /** A list without a value is refused: it is a mistake, and does not mean everything. */
  private static @Nullable List<String> allowedInstead(
      Class<?> type, String value, boolean isList) {
    var allowed = ValueCheck.allowedInstead(type, value);
    return allowed == null && isList && value.isEmpty() ? List.of("at least one") : allowed;
  }
}
