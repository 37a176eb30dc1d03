package io.gnomon.kit.request;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one value of a request did wrong.
 *
 * @param field its name in the request: of a parameter, or the path within the body, {@code
 *     groups[2]}; {@code body} for the body itself
 */
record Violation(String field, String message) {

  private static final String BODY = "body";
  private static final String PARAMETER_ANNOTATIONS = "org.jboss.resteasy.reactive.Rest";

  /** In the order of the fields. */
  static List<Violation> of(Collection<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(each -> new Violation(fieldOf(each), each.getMessage()))
        .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
        .toList();
  }

  String text() {
    return field + " " + message;
  }

  /** Without the Java names of the method and of the parameter that takes the body. */
  private static String fieldOf(ConstraintViolation<?> violation) {
    var field = new StringBuilder();
    @Nullable String parameter = null;
    Path.@Nullable Node method = null;
    for (var node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.METHOD) {
        method = node;
      } else if (node.getKind() == ElementKind.PARAMETER) {
        parameter = parameter(violation.getRootBeanClass(), method, node);
      } else {
        append(node, field);
      }
    }
    if (field.length() > 0) {
      return field.toString();
    }
    return parameter == null ? BODY : parameter;
  }

  private static void append(Path.Node node, StringBuilder field) {
    if (node.isInIterable()) {
      var place = node.getKey() == null ? node.getIndex() : node.getKey();
      field.append('[').append(place == null ? "" : place).append(']');
    }
    if (node.getKind() == ElementKind.PROPERTY) {
      field.append(field.length() == 0 ? "" : ".").append(node.getName());
    }
  }

  /** The name of a path, query or header parameter; null for the body. */
  private static @Nullable String parameter(
      @Nullable Class<?> type, Path.@Nullable Node method, Path.Node node) {
    if (type == null || method == null) {
      return node.getName();
    }
    int index = node.as(Path.ParameterNode.class).getParameterIndex();
    var annotations = annotations(type, method.as(Path.MethodNode.class), index);
    boolean named = annotations.stream().anyMatch(each -> each.startsWith(PARAMETER_ANNOTATIONS));
    return named ? node.getName() : null;
  }

  /**
   * The annotations in the class that declares them: a generated subclass repeats the method
   * without.
   */
  private static List<String> annotations(
      @Nullable Class<?> type, Path.MethodNode node, int index) {
    if (type == null) {
      return List.of();
    }
    try {
      Method method =
          type.getMethod(node.getName(), node.getParameterTypes().toArray(new Class<?>[0]));
      var declared = method.getParameterAnnotations()[index];
      return declared.length == 0
          ? annotations(type.getSuperclass(), node, index)
          : Arrays.stream(declared).map(each -> each.annotationType().getName()).toList();
    } catch (NoSuchMethodException e) {
      return List.of();
    }
  }
}
