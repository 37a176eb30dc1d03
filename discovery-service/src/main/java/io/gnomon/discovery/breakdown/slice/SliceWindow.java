package io.gnomon.discovery.breakdown.slice;

import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.PageRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which slices a page shows.
 *
 * @param kinds of apps; empty where the slices are not apps
 * @param limit one more than the page has
 */
public record SliceWindow(SliceOrder order, Set<AppKind> kinds, @Nullable Cursor after, int limit) {

  private static final int CURSOR_KEYS = 2;

  public static SliceWindow of(SliceOrder order, Set<AppKind> kinds, PageRequest page) {
    return new SliceWindow(order, kinds, page.cursor(CURSOR_KEYS), page.limit() + 1);
  }

  /** Whether the slices have to be joined with the apps that they are of. */
  boolean needsApps() {
    return !kinds.isEmpty() || order == SliceOrder.NAME || order == SliceOrder.SCORE;
  }

  boolean needsUsers() {
    return order == SliceOrder.USERS;
  }
}
