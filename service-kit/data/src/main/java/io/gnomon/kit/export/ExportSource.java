package io.gnomon.kit.export;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads all that an export has. */
@FunctionalInterface
public interface ExportSource<T> {

  /**
   * Hands over one after the other. Is called within a transaction, so that a query can be read by
   * a cursor.
   */
  void forEach(Consumer<T> consumer);

  /** A list that is read a page at a time. */
  @FunctionalInterface
  interface PagedList<T> {

    /**
     * Some rows in their order; empty at the end.
     *
     * @param last the row that they follow; null at the beginning
     */
    List<T> after(@Nullable T last);
  }

  /** All of a list, of which memory holds one page. */
  static <T> ExportSource<T> inPages(PagedList<T> list) {
    return consumer -> {
      var page = list.after(null);
      while (!page.isEmpty()) {
        page.forEach(consumer);
        page = list.after(page.get(page.size() - 1));
      }
    };
  }
}
