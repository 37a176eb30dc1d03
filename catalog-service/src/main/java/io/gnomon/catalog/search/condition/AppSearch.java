package io.gnomon.catalog.search.condition;

import java.util.ArrayList;
import java.util.List;

/** Which apps are looked for, and in which order. */
public record AppSearch(List<AppCondition> conditions, TextQuery text, AppSort sort) {

  /** With the words as they stand. */
  public AppSearch exact() {
    return text.isEmpty() ? this : with(new AppCondition.WithWords(text.words()));
  }

  /** With words that are like them. */
  public AppSearch similar() {
    return with(new AppCondition.WithSimilarWords(text.words()));
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

  private AppSearch with(AppCondition condition) {
    var all = new ArrayList<>(conditions);
    all.add(condition);
    return new AppSearch(List.copyOf(all), text, sort);
  }
}
