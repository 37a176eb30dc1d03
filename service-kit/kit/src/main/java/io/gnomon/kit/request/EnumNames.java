package io.gnomon.kit.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names of an enum's values as JSON has them.
 *
 * @param byName in their order
 */
record EnumNames(Map<String, Enum<?>> byName) {

  static EnumNames of(Class<?> type) {
    var byName = new LinkedHashMap<String, Enum<?>>();
    for (Object constant : type.getEnumConstants()) {
      var value = (Enum<?>) constant;
      byName.put(name(type, value), value);
    }
    return new EnumNames(byName);
  }

  /** The value of that name, whatever its case. */
  Optional<Enum<?>> find(String text) {
    var wanted = text.strip().toLowerCase(Locale.ROOT);
    return byName.entrySet().stream()
        .filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals(wanted))
        .<Enum<?>>map(Map.Entry::getValue)
        .findFirst();
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  private static String name(Class<?> type, Enum<?> value) {
    try {
      var property = type.getField(value.name()).getAnnotation(JsonProperty.class);
      if (property != null) {
        return property.value();
      }
      var jsonValue = jsonValue(type);
      return jsonValue == null ? value.name() : String.valueOf(jsonValue.invoke(value));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the names of " + type + " cannot be read", e);
    }
  }

  private static @Nullable Method jsonValue(Class<?> type) {
    var method =
        Arrays.stream(type.getDeclaredMethods())
            .filter(each -> each.isAnnotationPresent(JsonValue.class))
            .findFirst();
    method.ifPresent(each -> each.setAccessible(true));
    return method.orElse(null);
  }
}
