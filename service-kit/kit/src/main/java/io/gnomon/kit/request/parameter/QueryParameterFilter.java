package io.gnomon.kit.request.parameter;

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

/**
 * Refuses query parameters that the resource method does not declare, and values that are none of
 * the declared type: says which, and what is allowed. A filter that is misspelt would else be
 * ignored, and everything be shown.
 */
public class QueryParameterFilter {

  private final Map<Method, QueryParameters> declared = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void check(ResourceInfo resource, UriInfo uri) {
    refuseUnstorable(uri.getPathParameters());
    var given = uri.getQueryParameters();
    refuseUnstorable(given);
    if (given.isEmpty() || resource.getResourceMethod() == null) {
      return;
    }
    var types = declared.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of).types();
    given.forEach((name, values) -> check(name, values, types));
  }

  private static void refuseUnstorable(Map<String, List<String>> parameters) {
    parameters.forEach(
        (name, values) -> {
          if (!values.stream().allMatch(StorableText::isStorable)) {
            throw new ProblemException(
                StandardProblem.INVALID_VALUE,
                name + " has the character U+0000",
                Map.of("parameter", name));
          }
        });
  }

  private static void check(String name, List<String> values, Map<String, Class<?>> types) {
    var type = types.get(name);
    if (type == null) {
      throw new ProblemException(Problem.unknownParameter(name, types.keySet()));
    }
    for (var value : values) {
      var allowed = ValueCheck.allowedInstead(type, value);
      if (allowed != null) {
        throw new ProblemException(
            StandardProblem.INVALID_VALUE,
            name + " is none of the allowed values",
            Map.of("parameter", name, "allowed", allowed));
      }
    }
  }
}
