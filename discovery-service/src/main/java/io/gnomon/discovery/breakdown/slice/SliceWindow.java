package io.gnomon.discovery.breakdown.slice;

import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which slices a page shows.
 *
 * @param apps that the slices are of
 * @param limit one more than the page has
 */
public record SliceWindow(SliceOrder order, AppFilter apps, @Nullable Cursor after, int limit) {

  private static final int CURSOR_KEYS = 2;

  /** Of slices that are not apps. */
  public static SliceWindow of(SliceOrder order, PageRequest page) {
    return ofApps(order, AppFilter.NONE, page);
  }

  /** Of apps. */
  public static SliceWindow ofApps(SliceOrder order, AppFilter apps, PageRequest page) {
    return new SliceWindow(order, apps, page.cursor(CURSOR_KEYS), page.limit() + 1);
  }

  /** Whether the slices have to be joined with the apps that they are of. */
  boolean needsApps() {
    return !apps.isNone() || order == SliceOrder.NAME || order == SliceOrder.SCORE;
  }

  boolean needsUsers() {
    return order == SliceOrder.USERS;
  }
}
