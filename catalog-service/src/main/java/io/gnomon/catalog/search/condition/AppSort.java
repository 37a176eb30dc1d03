package io.gnomon.catalog.search.condition;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.catalog.Parameters;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.text.DecimalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The orders of the list. Apps with the same key follow by id, in the same direction. */
public enum AppSort {
  @JsonProperty("name")
  NAME("name", "app.sort_name", false),
  @JsonProperty("-name")
  NAME_DESCENDING("-name", "app.sort_name", true),
  /** Riskiest first; those of which little is known at the end. */
  @JsonProperty("score")
  SCORE(
      "score", "coalesce(app.score, 11) + case app.risk when 'unknown' then 11 else 0 end", false),
  /** Best first; those of which little is known at the end. */
  @JsonProperty("-score")
  SCORE_DESCENDING(
      "-score", "coalesce(app.score, -1) - case app.risk when 'unknown' then 11 else 0 end", true),
  /** Least known first. */
  @JsonProperty("coverage")
  COVERAGE("coverage", "app.coverage", false),
  /** Best known first. */
  @JsonProperty("-coverage")
  COVERAGE_DESCENDING("-coverage", "app.coverage", true),
  /** Best match of the free text first. */
  @JsonProperty("relevance")
  RELEVANCE("relevance", "", true);

  private final String text;
  private final String key;
  private final boolean descending;

  AppSort(String text, String key, boolean descending) {
    this.text = text;
    this.key = key;
    this.descending = descending;
  }

  public static AppSort parse(String text) {
    return Arrays.stream(values())
        .filter(each -> each.text.equals(text))
        .findFirst()
        .orElseThrow(() -> Parameters.refused("sort", "is not an order of this list", texts()));
  }

  /** Whether scores decide. */
  public boolean isByScore() {
    return this == SCORE || this == SCORE_DESCENDING;
  }

  public boolean needsIndex() {
    return this == RELEVANCE;
  }

  /** What apps are sorted by. */
  public SqlPart key(TextQuery query) {
    return this == RELEVANCE ? Relevance.key(query) : SqlPart.of(key);
  }

  /** The order of rows whose key is called that. */
  public String orderBy(String keyName) {
    var direction = descending ? " desc" : "";
    return keyName + direction + ", app.id" + direction;
  }

  /** Apps behind the cursor. */
  public SqlPart after(Cursor cursor, TextQuery query) {
    var sorted = key(query);
    var values = new ArrayList<>(sorted.values());
    values.add(value(cursor));
    values.add(cursor.key(2));
    return new SqlPart(
        "(%s, app.id) %s (?, ?)".formatted(sorted.sql(), descending ? "<" : ">"), values);
  }

  public Cursor cursor(String keyValue, String id) {
    return Cursor.of(text, keyValue, id);
  }

  /** The key of a cursor, as the column has it; ends the request where it is of another order. */
  private Object value(Cursor cursor) {
    if (!cursor.key(0).equals(text)) {
      throw notOurs();
    }
    if (key.equals(NAME.key)) {
      return cursor.key(1);
    }
    try {
      return DecimalText.parse(cursor.key(1));
    } catch (NumberFormatException e) {
      throw notOurs();
    }
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
