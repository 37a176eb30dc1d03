package io.gnomon.catalog.app;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.category.Categories;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.kit.paging.Cursor;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; ends the request where one is not acceptable. */
@Singleton
class AppFilter {

  private static final int MOST_FACTORS = 20;
  private static final int LONGEST_TEXT = 200;
  private static final BigDecimal WORST = BigDecimal.ZERO;
  private static final BigDecimal BEST = BigDecimal.TEN;
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().trimResults();

  private final RiskFactors factors;
  private final Categories categories;

  AppFilter(RiskFactors factors, Categories categories) {
    this.factors = factors;
    this.categories = categories;
  }

  AppQuery query(AppParameters parameters) {
    return new AppQuery(AppSort.parse(parameters.sort))
        .inCategory(category(parameters.category))
        .scoredBetween(
            score("minScore", parameters.minScore), score("maxScore", parameters.maxScore))
        .withFactors(conditions(parameters.factor))
        .withWords(words(parameters.q))
        .after(Cursor.decode(parameters.cursor, 3));
  }

  int limit(AppParameters parameters) {
    return Parameters.limit(parameters.limit);
  }

  private @Nullable String category(@Nullable String id) {
    if (id == null || id.isEmpty()) {
      return null;
    }
    var known = categories.ids();
    if (!known.contains(id)) {
      throw Parameters.refused("category", "is not the id of a category", known);
    }
    return id;
  }

  private static @Nullable BigDecimal score(String parameter, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      var score = new BigDecimal(text.length() > 10 ? "" : text);
      if (score.compareTo(WORST) >= 0 && score.compareTo(BEST) <= 0) {
        return score;
      }
    } catch (NumberFormatException e) {
      // Answered below like a number out of range.
    }
    throw Parameters.refused(parameter, "is no score", "0 to 10");
  }

  private List<FactorCondition> conditions(List<String> texts) {
    if (texts.size() > MOST_FACTORS) {
      throw Parameters.refused(
          "factor", "is given too often", "up to %d conditions".formatted(MOST_FACTORS));
    }
    return texts.stream().map(each -> FactorCondition.parse(each, factors)).toList();
  }

  private static List<String> words(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      throw Parameters.refused(
          "q", "is no searchable text", "up to %d characters".formatted(LONGEST_TEXT));
    }
    return WORDS.splitToList(text);
  }
}
