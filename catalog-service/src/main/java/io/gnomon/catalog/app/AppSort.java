package io.gnomon.catalog.app;

import io.gnomon.catalog.Parameters;
import io.gnomon.kit.paging.Cursor;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The orders of the list. Apps with the same key follow by id. */
enum AppSort {
  NAME("name", "a.sortName", ">"),
  /** Riskiest first; apps without a score at the end. */
  SCORE("score", "coalesce(a.score, 11)", ">"),
  /** Best first; apps without a score at the end. */
  SCORE_DESCENDING("-score", "coalesce(a.score, -1)", "<");

  private final String text;
  private final String key;
  private final String comparison;

  AppSort(String text, String key, String comparison) {
    this.text = text;
    this.key = key;
    this.comparison = comparison;
  }

  static AppSort parse(String text) {
    return Arrays.stream(values())
        .filter(each -> each.text.equals(text))
        .findFirst()
        .orElseThrow(() -> Parameters.refused("sort", "is not an order of this list", texts()));
  }

  String orderBy() {
    return key + (comparison.equals("<") ? " desc" : "") + ", a.id";
  }

  /** Apps behind the cursor, by the parameters {@code afterKey} and {@code afterId}. */
  String after() {
    return "(%1$s %2$s :afterKey or (%1$s = :afterKey and a.id > :afterId))"
        .formatted(key, comparison);
  }

  Cursor cursor(AppEntity row) {
    return Cursor.of(text, key(row), row.id);
  }

  /** The key of a cursor, as the column has it; ends the request where it is of another order. */
  Object key(Cursor cursor) {
    if (!cursor.key(0).equals(text) || String.join("", cursor.keys()).indexOf('\0') >= 0) {
      throw notOurs();
    }
    try {
      return this == NAME ? cursor.key(1) : new BigDecimal(cursor.key(1));
    } catch (NumberFormatException e) {
      throw notOurs();
    }
  }

  private String key(AppEntity row) {
    return switch (this) {
      case NAME -> row.sortName;
      case SCORE -> row.score == null ? "11" : row.score.toPlainString();
      case SCORE_DESCENDING -> row.score == null ? "-1" : row.score.toPlainString();
    };
  }

  private static RuntimeException notOurs() {
    return Parameters.refused(
        "cursor",
        "is not one that this list handed out for this order",
        "nextCursor of the page before");
  }

  private static List<String> texts() {
    return Arrays.stream(values()).map(each -> each.text).toList();
  }
}
