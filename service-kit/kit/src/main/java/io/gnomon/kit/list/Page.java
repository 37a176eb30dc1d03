package io.gnomon.kit.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor where the next page begins; absent on the last one
 * @param total how many there are on all pages; absent where that is not counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String nextCursor, @Nullable Long total) {

  /** A list that is not paged. */
  public static <T> Page<T> whole(List<T> items) {
    return new Page<>(List.copyOf(items), null, (long) items.size());
  }

  /**
   * Cuts a page out of one row more than was asked for.
   *
   * @param rows up to {@code limit + 1} rows in their order
   * @param cursor of the last row that is shown
   */
  public static <T> Page<T> cut(List<T> rows, int limit, Function<T, Cursor> cursor) {
    if (rows.size() <= limit) {
      return new Page<>(List.copyOf(rows), null, null);
    }
    var shown = List.copyOf(rows.subList(0, limit));
    return new Page<>(shown, cursor.apply(shown.get(limit - 1)).encoded(), null);
  }

  /** The page with each item mapped. */
  public <R> Page<R> map(Function<? super T, ? extends R> function) {
    return new Page<>(items.stream().<R>map(function).toList(), nextCursor, total);
  }

  /** A copy with the number of items on all pages. */
  public Page<T> withTotal(long all) {
    return new Page<>(items, nextCursor, all);
  }
}
