package io.gnomon.discovery.breakdown.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.report.RangeQuery;
import jakarta.ws.rs.BeanParam;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;

class AppQueryFieldsTest {

  @Test
  void everyFilterOfTheListOfAppsCanBeSaved() {
    var filters = new TreeSet<String>();
    addFilters(AppQuery.class, filters);
    filters.remove("savedQuery");

    assertThat(AppQueryFields.ALL).containsOnlyKeys(filters);
  }

  /** Those of a class and its parents, but for the days. */
  private static void addFilters(Class<?> type, Set<String> filters) {
    if (type == RangeQuery.class || type == Object.class) {
      return;
    }
    addFilters(type.getSuperclass(), filters);
    Arrays.stream(type.getDeclaredFields()).forEach(field -> addFilter(field, filters));
  }

  private static void addFilter(Field field, Set<String> filters) {
    if (field.isAnnotationPresent(BeanParam.class)) {
      addFilters(field.getType(), filters);
      return;
    }
    var query = field.getAnnotation(RestQuery.class);
    if (query != null) {
      filters.add(query.value().isEmpty() ? field.getName() : query.value());
    }
  }
}
