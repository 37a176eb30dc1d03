package io.gnomon.kit.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that a resource method declares, in its own parameters and those of its
 * {@link BeanParam}s; and of a list that is a file as well, the form of the answer.
 *
 * @param types the type of one value, by the parameter's name
 * @param repeatable the names of those that may be given more than once
 */
public record QueryParameters(Map<String, Class<?>> types, Set<String> repeatable) {

  public static QueryParameters of(Method method) {
    var declared = new QueryParameters(new TreeMap<>(), new TreeSet<>());
    if (Stream.of(method.getDeclaringClass().getDeclaredMethods())
        .anyMatch(each -> isAtPathOf(method, each) && answersFile(each))) {
      declared.types.put(FormatFilter.PARAMETER, ExportFormat.class);
    }
    for (var parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        declared.addFields(parameter.getType());
      } else {
        declared.add(parameter, parameter.getName(), parameter.getParameterizedType());
      }
    }
    return declared;
  }

  /**
   * The query and path parameters of a resource method of whose type nothing is known. A text that
   * is none of such a type is found only by the framework, which answers that there is no such path
   * and does not say which parameter is wrong.
   */
  public static List<String> unknown(Method method) {
    var types = new TreeMap<>(of(method).types());
    for (var parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(RestPath.class)) {
        types.put(parameter.getName(), parameter.getType());
      }
    }
    return types.entrySet().stream()
        .filter(each -> !ValueCheck.knows(each.getValue()))
        .map(each -> each.getKey() + " of type " + each.getValue().getSimpleName())
        .toList();
  }

  private static boolean isAtPathOf(Method method, Method other) {
    return method.isAnnotationPresent(GET.class)
        && other.isAnnotationPresent(GET.class)
        && path(method).equals(path(other));
  }

  private static String path(Method method) {
    var path = method.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }

  private static boolean answersFile(Method method) {
    var produces = method.getAnnotation(Produces.class);
    return produces != null && List.of(produces.value()).contains(ExportFormat.CSV_TYPE);
  }

  private void addFields(@Nullable Class<?> bean) {
    if (bean == null || bean == Object.class) {
      return;
    }
    addFields(bean.getSuperclass());
    for (Field field : bean.getDeclaredFields()) {
      if (field.isAnnotationPresent(BeanParam.class)) {
        addFields(field.getType());
      } else {
        add(field, field.getName(), field.getGenericType());
      }
    }
  }

  private void add(AnnotatedElement element, String ownName, Type type) {
    name(element, ownName)
        .ifPresent(
            name -> {
              types.put(name, valueType(type));
              if (isCollection(type)) {
                repeatable.add(name);
              }
            });
  }

  private static Optional<String> name(AnnotatedElement element, String ownName) {
    return Optional.ofNullable(element.getAnnotation(RestQuery.class))
        .map(RestQuery::value)
        .map(value -> value.isEmpty() ? ownName : value);
  }

  private static boolean isCollection(Type type) {
    return type instanceof ParameterizedType generic
        && generic.getRawType() instanceof Class<?> raw
        && Collection.class.isAssignableFrom(raw);
  }

  private static Class<?> valueType(Type type) {
    if (type instanceof ParameterizedType generic
        && (isCollection(type) || generic.getRawType() == Optional.class)) {
      return valueType(generic.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> plain ? plain : String.class;
  }
}
