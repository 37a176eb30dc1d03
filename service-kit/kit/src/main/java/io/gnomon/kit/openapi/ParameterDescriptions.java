package io.gnomon.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What parameters are that mean the same wherever they stand; the others are described at their
 * place, as are those of which an operation says more.
 */
final class ParameterDescriptions {

  static final String FORMAT = "format";

  private static final String IF_MATCH = "If-Match";

  private static final Map<String, String> BY_NAME =
      Map.of(
          IF_MATCH,
          "The ETag that was read of it: 412 where it was changed since. Without it, whatever is"
              + " there is changed or deleted.",
          "Content-Encoding",
          "How the body is packed.",
          FORMAT,
          "The form of the export.",
          "sort",
          "What comes first: the most, the latest or the riskiest; names ascend.",
          "reason",
          "Why; it stays in the audit.");

  private final Paths paths;

  ParameterDescriptions(Paths paths) {
    this.paths = paths;
  }

  /** Whether a change can be refused after a concurrent one. */
  static boolean takesVersion(Operation operation) {
    return parameters(operation).stream().anyMatch(each -> IF_MATCH.equals(each.getName()));
  }

  /** Describes parameters without a description of their own. */
  void addTo(String path, Operation operation) {
    for (var parameter : parameters(operation)) {
      if (parameter.getRef() == null && parameter.getDescription() == null) {
        parameter.setDescription(description(path, parameter));
      }
    }
  }

  private @Nullable String description(String path, Parameter parameter) {
    return parameter.getIn() == Parameter.In.PATH
        ? ofPath(path, parameter.getName())
        : BY_NAME.get(parameter.getName());
  }

  /** Refers to the list that shows the values of the parameter. */
  private @Nullable String ofPath(String path, String name) {
    var list = path.substring(0, path.indexOf("/{" + name + "}"));
    var item = paths.getPathItem(list);
    boolean isListed = item != null && item.getGET() != null;
    return isListed ? "As GET " + list + " lists it." : null;
  }

  private static List<Parameter> parameters(Operation operation) {
    return Objects.requireNonNullElse(operation.getParameters(), List.of());
  }
}
