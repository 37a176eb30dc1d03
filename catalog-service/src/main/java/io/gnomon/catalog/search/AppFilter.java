package io.gnomon.catalog.search;

import com.google.common.base.Splitter;
import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.category.Categories;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.score.RiskLevel;
import io.gnomon.matching.host.HostName;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; ends the request where one is not acceptable. */
@Singleton
public class AppFilter {

  private static final int MOST_FACTORS = 20;
  private static final int MOST_VALUES = 100;
  private static final int LONGEST_TEXT = 200;
  private static final Splitter COMMAS = Splitter.on(',').omitEmptyStrings().trimResults();
  private static final String ALL_KINDS = "all";

  /** Nobody uses a tracker knowingly, so it is shown only to those who ask for it. */
  private static final List<String> SHOWN_KINDS =
      AppKind.texts().stream().filter(kind -> !kind.equals(AppKind.TRACKER.text())).toList();

  private static final List<String> RISKS =
      Arrays.stream(RiskLevel.values()).map(RiskLevel::id).toList();

  private final RiskFactors factors;
  private final Categories categories;

  AppFilter(RiskFactors factors, Categories categories) {
    this.factors = factors;
    this.categories = categories;
  }

  /** Ends the request unless the list takes these parameters. */
  public void check(Map<String, List<String>> parameters) {
    parameters.forEach(
        (name, values) -> {
          if (!AppParameters.NAMES.contains(name)) {
            throw Parameters.refused(
                "parameters", "has one that the list does not know", AppParameters.NAMES);
          }
          if (values.size() > MOST_VALUES) {
            throw Parameters.refused(name, "is given too often", "up to " + MOST_VALUES);
          }
        });
    search(AppParameters.of(parameters));
  }

  AppSearch search(AppParameters parameters) {
    var conditions = new ArrayList<AppCondition>();
    addOneOf(conditions, parameters);
    addRanges(conditions, parameters);
    conditions.addAll(factors(parameters.factor));
    var domain = text("domain", parameters.domain);
    if (domain != null) {
      conditions.add(new AppCondition.OnDomain(host(domain)));
    }
    var vendor = text("vendor", parameters.vendor);
    if (vendor != null) {
      conditions.add(new AppCondition.ByVendor(vendor));
    }
    var q = text("q", parameters.q);
    var words = TextQuery.of(q == null ? "" : q);
    return new AppSearch(conditions, words, sort(parameters.sort, words));
  }

  private void addOneOf(List<AppCondition> conditions, AppParameters parameters) {
    var wanted = values("category", parameters.category);
    if (!wanted.isEmpty()) {
      known("category", "is not the id of a category", wanted, categories.ids());
      conditions.add(new AppCondition.OneOf(AppCondition.OneOf.Column.CATEGORY, wanted));
    }
    var kinds = values("kind", parameters.kind);
    if (!kinds.contains(ALL_KINDS)) {
      known("kind", "is no kind of app", kinds, AppKind.texts());
      conditions.add(
          new AppCondition.OneOf(
              AppCondition.OneOf.Column.KIND, kinds.isEmpty() ? SHOWN_KINDS : kinds));
    }
    var risks = values("risk", parameters.risk);
    if (!risks.isEmpty()) {
      known("risk", "is no risk level", risks, RISKS);
      conditions.add(new AppCondition.OneOf(AppCondition.OneOf.Column.RISK, risks));
    }
  }

  private static void addRanges(List<AppCondition> conditions, AppParameters parameters) {
    var lowest = number("minScore", parameters.minScore, BigDecimal.TEN);
    var highest = number("maxScore", parameters.maxScore, BigDecimal.TEN);
    if (lowest != null || highest != null) {
      conditions.add(new AppCondition.Range(AppCondition.Range.Column.SCORE, lowest, highest));
    }
    var least = number("minCoverage", parameters.minCoverage, BigDecimal.ONE);
    var most = number("maxCoverage", parameters.maxCoverage, BigDecimal.ONE);
    if (least != null || most != null) {
      conditions.add(new AppCondition.Range(AppCondition.Range.Column.COVERAGE, least, most));
    }
  }

  private List<AppCondition> factors(List<String> texts) {
    if (texts.size() > MOST_FACTORS) {
      throw Parameters.refused(
          "factor", "is given too often", "up to %d conditions".formatted(MOST_FACTORS));
    }
    return texts.stream().map(each -> FactorTests.parse(each, factors)).toList();
  }

  private static AppSort sort(String text, TextQuery words) {
    if (text.isEmpty()) {
      return words.isEmpty() ? AppSort.NAME : AppSort.RELEVANCE;
    }
    var sort = AppSort.parse(text);
    if (sort == AppSort.RELEVANCE && words.isEmpty()) {
      throw Parameters.refused("sort", "relevance is for q, which is not given", "name");
    }
    return sort;
  }

  private static List<String> values(String parameter, List<String> texts) {
    var values = texts.stream().flatMap(COMMAS::splitToStream).distinct().toList();
    if (values.size() > MOST_VALUES) {
      throw Parameters.refused(parameter, "is given too often", "up to " + MOST_VALUES);
    }
    return values;
  }

  private static void known(
      String parameter, String detail, List<String> values, Collection<String> allowed) {
    if (!allowed.containsAll(values)) {
      throw Parameters.refused(parameter, detail, allowed);
    }
  }

  private static @Nullable BigDecimal number(
      String parameter, @Nullable String text, BigDecimal most) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      var number = new BigDecimal(text.length() > 10 ? "" : text);
      if (number.signum() >= 0 && number.compareTo(most) <= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Answered below like a number out of range.
    }
    throw Parameters.refused(parameter, "is no such number", "0 to " + most);
  }

  private static String host(String text) {
    return HostName.parse(text)
        .orElseThrow(
            () -> Parameters.refused("domain", "is no host", "a host, such as dropbox.com"))
        .value();
  }

  private static @Nullable String text(String parameter, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      throw Parameters.refused(
          parameter, "is no searchable text", "up to %d characters".formatted(LONGEST_TEXT));
    }
    return text;
  }
}
