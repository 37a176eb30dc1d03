package io.gnomon.catalog.search.condition;

import io.gnomon.catalog.search.condition.TextCondition.Likeness;
import java.util.ArrayList;
import java.util.List;

/** Which apps are looked for, and in which order. */
public record AppSearch(List<AppCondition> conditions, TextQuery text, AppSort sort) {

  /** With what the text names. */
  public AppSearch named() {
    return with(Likeness.NAMED, text);
  }

  /** With the words as they stand. */
  public AppSearch exact() {
    return text.isEmpty() ? this : with(Likeness.CONTAINED, text);
  }

  /**
   * With the words as they stand, and names that are the text but for one mistake.
   *
   * @param corrections those names
   */
  public AppSearch misspelt(List<String> corrections) {
    return with(Likeness.MISSPELT, text.forSimilar(corrections));
  }

  /** With words that are like them. */
  public AppSearch similar() {
    return with(Likeness.SIMILAR, text.forSimilar(List.of()));
  }

  public SqlPart where() {
    return SqlPart.all(conditions, AppCondition::sql);
  }

  /** The tables that the conditions, and the order where it matters, need. */
  public String from(boolean sorted) {
    boolean index =
        conditions.stream().anyMatch(AppCondition::needsIndex) || (sorted && sort.needsIndex());
    return index ? "cloud_app app join app_index idx on idx.app_id = app.id" : "cloud_app app";
  }

  private AppSearch with(Likeness likeness, TextQuery query) {
    var all = new ArrayList<>(conditions);
    all.add(new TextCondition(query, likeness));
    return new AppSearch(List.copyOf(all), query, sort);
  }
}
