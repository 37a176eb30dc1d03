package io.gnomon.discovery.breakdown.query;

import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which slices of a selection a page shows.
 *
 * @param limit one more than the page has
 */
public record SliceWindow(SliceOrder order, @Nullable Cursor after, int limit) {

  private static final int CURSOR_KEYS = 2;

  public static SliceWindow of(SliceOrder order, PageRequest page) {
    return new SliceWindow(order, page.cursor(CURSOR_KEYS), page.limit() + 1);
  }
}
