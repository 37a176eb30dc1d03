package io.gnomon.kit.request.parameter;

import jakarta.ws.rs.BeanParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that a resource method declares, in its own parameters and those of its
 * {@link BeanParam}s.
 *
 * @param types the type of one value, by the parameter's name
 */
public record QueryParameters(Map<String, Class<?>> types) {

  /** Those of a resource method. */
  public static QueryParameters of(Method method) {
    var types = new TreeMap<String, Class<?>>();
    for (var parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        addFields(parameter.getType(), types);
      } else {
        add(parameter, parameter.getName(), parameter.getParameterizedType(), types);
      }
    }
    return new QueryParameters(types);
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

  private static void addFields(@Nullable Class<?> bean, Map<String, Class<?>> types) {
    if (bean == null || bean == Object.class) {
      return;
    }
    addFields(bean.getSuperclass(), types);
    for (Field field : bean.getDeclaredFields()) {
      if (field.isAnnotationPresent(BeanParam.class)) {
        addFields(field.getType(), types);
      } else {
        add(field, field.getName(), field.getGenericType(), types);
      }
    }
  }

  private static void add(
      AnnotatedElement element, String ownName, Type type, Map<String, Class<?>> types) {
    name(element, ownName).ifPresent(name -> types.put(name, valueType(type)));
  }

  private static Optional<String> name(AnnotatedElement element, String ownName) {
    return Optional.ofNullable(element.getAnnotation(RestQuery.class))
        .map(RestQuery::value)
        .map(value -> value.isEmpty() ? ownName : value);
  }

  private static Class<?> valueType(Type type) {
    if (type instanceof ParameterizedType generic
        && generic.getRawType() instanceof Class<?> raw
        && (Collection.class.isAssignableFrom(raw) || raw == Optional.class)) {
      return valueType(generic.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> plain ? plain : String.class;
  }
}
