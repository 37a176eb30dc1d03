package io.gnomon.kit.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the things of a list are written to a file: in JSON as in the list, in CSV in columns. A form
 * never changes, so that one is enough for all requests.
 */
public final class ExportForm<T> {

  /**
   * A column of CSV.
   *
   * @param value null is an empty cell; a time is written in the organisation's time zone
   */
  record Column<T>(String name, Function<? super T, ? extends @Nullable Object> value) {}

  private final String fileName;
  private final List<Column<T>> columns;

  private ExportForm(String fileName, List<Column<T>> columns) {
    this.fileName = fileName;
    this.columns = List.copyOf(columns);
  }

  /**
   * A form that has no columns yet.
   *
   * @param fileName without its ending
   */
  public static <T> ExportForm<T> named(String fileName) {
    return new ExportForm<>(fileName, List.of());
  }

  /** This form with a column more. */
  public ExportForm<T> column(String name, Function<? super T, ? extends @Nullable Object> value) {
    var all = new ArrayList<>(columns);
    all.add(new Column<>(name, value));
    return new ExportForm<>(fileName, all);
  }

  /** This form with a column more, which is empty for a thing without that part. */
  public <P> ExportForm<T> column(
      String name,
      Function<? super T, ? extends @Nullable P> part,
      Function<? super P, ? extends @Nullable Object> value) {
    return column(
        name,
        thing -> {
          var present = part.apply(thing);
          return present == null ? null : value.apply(present);
        });
  }

  /** This form with the columns of a part behind its own. */
  public <P> ExportForm<T> columnsOf(Function<? super T, ? extends P> part, ExportForm<P> form) {
    var result = this;
    for (var each : form.columns) {
      result = result.column(each.name(), thing -> each.value().apply(part.apply(thing)));
    }
    return result;
  }

  String fileName() {
    return fileName;
  }

  List<Column<T>> columns() {
    return columns;
  }
}
