package io.gnomon.discovery.breakdown.slice;

import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.catalog.RiskLevel;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.PageRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which slices a page shows.
 *
 * @param kinds of apps; empty where the slices are not apps
 * @param riskLevels of apps; empty: all
 * @param limit one more than the page has
 */
public record SliceWindow(
    SliceOrder order,
    Set<AppKind> kinds,
    Set<RiskLevel> riskLevels,
    @Nullable Cursor after,
    int limit) {

  private static final int CURSOR_KEYS = 2;

  /** Of slices that are not apps. */
  public static SliceWindow of(SliceOrder order, PageRequest page) {
    return ofApps(order, Set.of(), Set.of(), page);
  }

  /** Of apps. */
  public static SliceWindow ofApps(
      SliceOrder order, Set<AppKind> kinds, Set<RiskLevel> riskLevels, PageRequest page) {
    return new SliceWindow(order, kinds, riskLevels, page.cursor(CURSOR_KEYS), page.limit() + 1);
  }

  /** Whether the slices have to be joined with the apps that they are of. */
  boolean needsApps() {
    return !kinds.isEmpty()
        || !riskLevels.isEmpty()
        || order == SliceOrder.NAME
        || order == SliceOrder.SCORE;
  }

  boolean needsUsers() {
    return order == SliceOrder.USERS;
  }
}
