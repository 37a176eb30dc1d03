package io.gnomon.catalog.bundle;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One value of each row, and its type in PostgreSQL. */
record Column<T>(String type, Function<T, @Nullable Object> value) {

  static <T> Column<T> text(Function<T, @Nullable Object> value) {
    return new Column<>("text", value);
  }

  Object[] values(Iterable<T> rows, int size) {
    var values = new Object[size];
    int i = 0;
    for (var row : rows) {
      values[i++] = value.apply(row);
    }
    return values;
  }
}
