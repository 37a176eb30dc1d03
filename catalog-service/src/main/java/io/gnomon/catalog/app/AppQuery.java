package io.gnomon.catalog.app;

import io.gnomon.kit.paging.Cursor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which apps a list shows, and in which order: conditions in HQL and their parameters. */
final class AppQuery {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();
  private final AppSort sort;

  AppQuery(AppSort sort) {
    this.sort = sort;
  }

  AppQuery inCategory(@Nullable String category) {
    return where("a.categoryId = :category", "category", category);
  }

  /** Apps without a score are in no range. */
  AppQuery scoredBetween(@Nullable BigDecimal lowest, @Nullable BigDecimal highest) {
    where("a.score >= :lowest", "lowest", lowest);
    return where("a.score <= :highest", "highest", highest);
  }

  /** Each word is in the name, the vendor or a domain. */
  AppQuery withWords(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      var pattern = LikePattern.containing(words.get(i));
      where("a.searchText like :word" + i + " escape '!'", "word" + i, pattern);
    }
    return this;
  }

  AppQuery withFactors(List<FactorCondition> factors) {
    for (int i = 0; i < factors.size(); i++) {
      var factor = factors.get(i);
      where(factor.hql(i), "factor" + i, factor.factor().id());
      if (!factor.isUnknown()) {
        parameters.put("value" + i, factor.operand());
      }
    }
    return this;
  }

  AppQuery after(@Nullable Cursor cursor) {
    if (cursor == null) {
      return this;
    }
    parameters.put("afterId", cursor.key(2));
    return where(sort.after(), "afterKey", sort.key(cursor));
  }

  Cursor cursor(AppEntity row) {
    return sort.cursor(row);
  }

  String hql() {
    var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return "from AppEntity a" + where + " order by " + sort.orderBy();
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private AppQuery where(String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(parameter, value);
    }
    return this;
  }
}
