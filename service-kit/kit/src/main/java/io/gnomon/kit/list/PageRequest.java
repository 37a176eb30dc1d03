package io.gnomon.kit.list;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. */
public class PageRequest {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 500;

  @RestQuery("cursor")
  @Parameter(description = "nextCursor of the page before, with the same other parameters.")
  @Nullable String cursor;

  @RestQuery("limit")
  @DefaultValue("" + DEFAULT_LIMIT)
  @Min(1)
  @Max(MAX_LIMIT)
  @Parameter(description = "Items on a page.")
  int limit = DEFAULT_LIMIT;

  /** For the container. */
  public PageRequest() {}

  /** A page of so many items, from a cursor on. */
  public PageRequest(@Nullable String cursor, int limit) {
    this.cursor = cursor;
    this.limit = limit;
  }

  /** How many items the page has at most. */
  public int limit() {
    return limit;
  }

  /**
   * Where the page begins, null for the first one; ends the request where it is no cursor of the
   * list.
   *
   * @param keys how many sort keys the list's cursors have
   */
  public @Nullable Cursor cursor(int keys) {
    return Cursor.decode(cursor, keys);
  }

  /**
   * Cuts the page out of one row more than was asked for.
   *
   * @param rows up to {@code limit() + 1} rows in their order
   * @param lastShown the cursor of the last row that is shown
   */
  public <T> Page<T> cut(List<T> rows, Function<T, Cursor> lastShown) {
    return Page.cut(rows, limit, lastShown);
  }

  /**
   * The same with how many there are on all pages.
   *
   * @param total counts them; is not asked where the first page has all
   */
  public <T> Page<T> cut(List<T> rows, Function<T, Cursor> lastShown, LongSupplier total) {
    var page = cut(rows, lastShown);
    boolean whole = (cursor == null || cursor.isEmpty()) && page.nextCursor() == null;
    return page.withTotal(whole ? page.items().size() : total.getAsLong());
  }
}
