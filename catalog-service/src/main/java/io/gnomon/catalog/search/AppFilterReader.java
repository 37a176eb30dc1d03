package io.gnomon.catalog.search;

import com.google.common.base.Splitter;
import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.category.CategoryService;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.score.RiskLevel;
import io.gnomon.catalog.search.condition.AppCondition;
import io.gnomon.catalog.search.condition.AppSearch;
import io.gnomon.catalog.search.condition.AppSort;
import io.gnomon.catalog.search.condition.FactorTestParser;
import io.gnomon.catalog.search.condition.TextQuery;
import io.gnomon.catalog.searchterm.SearchTerms;
import io.gnomon.catalog.vendor.Vendors;
import io.gnomon.kit.text.DecimalText;
import io.gnomon.matching.host.HostName;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; ends the request where one is not acceptable. */
@ApplicationScoped
public class AppFilterReader {

  private static final int MAX_FACTORS = 20;
  private static final int MAX_VALUES = 100;
  private static final int MAX_IDS = 500;
  private static final int MAX_TEXT_LENGTH = 200;
  private static final int MAX_URL_LENGTH = 4_000;
  private static final Splitter COMMAS = Splitter.on(',').omitEmptyStrings().trimResults();
  private static final String ALL_KINDS = AppKindFilter.ALL.text();

  /** Trackers are not used knowingly, so they are listed only on request. */
  private static final List<String> DEFAULT_KINDS =
      AppKind.texts().stream().filter(kind -> !kind.equals(AppKind.TRACKER.text())).toList();

  private static final String UNTAGGED = AppTagFilter.NONE.text();
  private static final List<String> TAGS = AppTagFilter.texts();

  private static final List<String> RISK_LEVELS =
      Arrays.stream(RiskLevel.values()).map(RiskLevel::id).toList();

  /** What a list sorted by score shows: an unknown risk has no score. */
  private static final List<String> LEVELS_WITH_SCORE =
      RISK_LEVELS.stream().filter(level -> !level.equals(RiskLevel.UNKNOWN.id())).toList();

  private final RiskFactors factors;
  private final CategoryService categories;
  private final SearchTerms terms;
  private final Vendors vendors;
  private final AppTagFollower tags;

  AppFilterReader(
      RiskFactors factors,
      CategoryService categories,
      SearchTerms terms,
      Vendors vendors,
      AppTagFollower tags) {
    this.factors = factors;
    this.categories = categories;
    this.terms = terms;
    this.vendors = vendors;
    this.tags = tags;
  }

  /** Ends the request unless the list takes these parameters. */
  public void check(Map<String, List<String>> parameters) {
    parameters.forEach(
        (name, values) -> {
          if (!AppParameters.NAMES.contains(name)) {
            throw Parameters.refused(
                "parameters", "has one that the list does not know", AppParameters.NAMES);
          }
          int max = AppParameters.LISTS.contains(name) ? MAX_VALUES : 1;
          if (values.size() > max) {
            throw Parameters.refused(name, "is given too often", "up to " + max);
          }
        });
    search(AppParameters.of(parameters));
  }

  /** The search that the parameters ask for. */
  public AppSearch search(AppParameters parameters) {
    var words = TextQuery.of(query(parameters.q), terms);
    var sort = sort(parameters.sort, words);
    var conditions = new ArrayList<AppCondition>();
    addOneOf(conditions, parameters);
    addRiskLevels(conditions, parameters, sort);
    addRanges(conditions, parameters);
    conditions.addAll(factors(parameters.factor));
    var domain = given("domain", parameters.domain);
    if (domain != null) {
      conditions.add(new AppCondition.OnDomain(host(domain)));
    }
    var vendor = given("vendor", parameters.vendor);
    if (vendor != null) {
      conditions.add(byVendor(vendor));
    }
    return new AppSearch(conditions, words, sort);
  }

  private AppCondition byVendor(String text) {
    return vendors
        .named(text)
        .<AppCondition>map(each -> new AppCondition.ByVendor(vendors.family(each.id())))
        .orElseGet(() -> new AppCondition.ByVendorName(vendors.vendorOf(text).id(), text));
  }

  private void addOneOf(List<AppCondition> conditions, AppParameters parameters) {
    var ids = values("id", parameters.id, MAX_IDS);
    if (!ids.isEmpty()) {
      conditions.add(new AppCondition.OneOf(AppCondition.OneOf.Column.ID, ids));
    }
    var wanted = values("category", parameters.category, MAX_VALUES);
    if (!wanted.isEmpty()) {
      var known = categories.ids();
      if (!known.containsAll(wanted)) {
        throw Parameters.refused("category", "is not the id of a category", known);
      }
      conditions.add(new AppCondition.OneOf(AppCondition.OneOf.Column.CATEGORY, wanted));
    }
    var wantedTags = names("tag", parameters.tag, TAGS);
    if (!wantedTags.isEmpty()) {
      conditions.add(tagged(wantedTags));
    }
    boolean isDecided = !wantedTags.isEmpty() && !wantedTags.contains(UNTAGGED);
    var wantedKinds = names("kind", parameters.kind, AppKindFilter.texts());
    addKinds(conditions, wantedKinds, !ids.isEmpty() || isDecided);
  }

  private AppCondition tagged(List<String> wanted) {
    var others = TAGS.stream().filter(each -> !wanted.contains(each)).toList();
    return wanted.contains(UNTAGGED)
        ? new AppCondition.NoneOf(tags.tagged(others))
        : new AppCondition.OneOf(AppCondition.OneOf.Column.ID, tags.tagged(wanted));
  }

  /** A request for apps by their ids, or by decisions on them, means apps of all kinds. */
  private static void addKinds(
      List<AppCondition> conditions, List<String> kinds, boolean areAllMeant) {
    boolean all = kinds.contains(ALL_KINDS) || (kinds.isEmpty() && areAllMeant);
    if (!all) {
      conditions.add(
          new AppCondition.OneOf(
              AppCondition.OneOf.Column.KIND, kinds.isEmpty() ? DEFAULT_KINDS : kinds));
    }
  }

  private static void addRiskLevels(
      List<AppCondition> conditions, AppParameters parameters, AppSort sort) {
    var levels = names("riskLevel", parameters.riskLevel, RISK_LEVELS);
    addRiskLevels(conditions, levels);
    var risks = names("risk", parameters.risk, RISK_LEVELS);
    addRiskLevels(conditions, risks);
    if (levels.isEmpty() && risks.isEmpty() && sort.isByScore()) {
      addRiskLevels(conditions, LEVELS_WITH_SCORE);
    }
  }

  private static void addRiskLevels(List<AppCondition> conditions, List<String> levels) {
    if (!levels.isEmpty()) {
      conditions.add(new AppCondition.OneOf(AppCondition.OneOf.Column.RISK, levels));
    }
  }

  private static void addRanges(List<AppCondition> conditions, AppParameters parameters) {
    var minScore = number("minScore", parameters.minScore, BigDecimal.TEN);
    var maxScore = number("maxScore", parameters.maxScore, BigDecimal.TEN);
    if (minScore != null || maxScore != null) {
      conditions.add(new AppCondition.Range(AppCondition.Range.Column.SCORE, minScore, maxScore));
    }
    var minCoverage = number("minCoverage", parameters.minCoverage, BigDecimal.ONE);
    var maxCoverage = number("maxCoverage", parameters.maxCoverage, BigDecimal.ONE);
    if (minCoverage != null || maxCoverage != null) {
      conditions.add(
          new AppCondition.Range(AppCondition.Range.Column.COVERAGE, minCoverage, maxCoverage));
    }
  }

  private List<AppCondition> factors(List<String> texts) {
    if (texts.size() > MAX_FACTORS) {
      throw Parameters.refused(
          "factor", "is given too often", "up to %d conditions".formatted(MAX_FACTORS));
    }
    return texts.stream().map(each -> FactorTestParser.parse(each, factors)).toList();
  }

  private static AppSort sort(@Nullable AppSort sort, TextQuery words) {
    if (sort == null) {
      return words.isEmpty() ? AppSort.NAME : AppSort.RELEVANCE;
    }
    if (sort == AppSort.RELEVANCE && words.isEmpty()) {
      throw Parameters.refused("sort", "relevance is for q, which is not given", "name");
    }
    return sort;
  }

  private static List<String> values(String parameter, List<String> texts, int max) {
    var values = texts.stream().flatMap(COMMAS::splitToStream).distinct().toList();
    if (values.isEmpty() && !texts.isEmpty()) {
      throw Parameters.refused(parameter, "has no value", "at least one");
    }
    if (values.size() > max) {
      throw Parameters.refused(parameter, "is given too often", "up to " + max);
    }
    return values;
  }

  /** Values out of a list, written in whatever case. */
  private static List<String> names(String parameter, List<String> texts, List<String> allowed) {
    return values(parameter, texts, MAX_VALUES).stream()
        .map(
            text ->
                allowed.stream()
                    .filter(each -> each.equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            Parameters.refused(
                                parameter, "is none of the allowed values", allowed)))
        .distinct()
        .toList();
  }

  private static @Nullable BigDecimal number(
      String parameter, @Nullable String text, BigDecimal max) {
    if (text == null) {
      return null;
    }
    try {
      var number = DecimalText.parse(text);
      if (number.signum() >= 0 && number.compareTo(max) <= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Answered below like a number out of range.
    }
    throw Parameters.refused(parameter, "is no such number", "0 to " + max);
  }

  private static String host(String text) {
    return HostName.parse(text)
        .orElseThrow(
            () -> Parameters.refused("domain", "is no host", "a host, such as dropbox.com"))
        .value();
  }

  /** A pasted URL may be longer than words are. */
  private static String query(@Nullable String text) {
    boolean isUrl =
        text != null && text.length() <= MAX_URL_LENGTH && TextQuery.place(text).isPresent();
    return Objects.requireNonNullElse(isUrl ? text : text("q", text), "");
  }

  /** An empty text of a condition is refused: it is a mistake, and does not mean everything. */
  private static @Nullable String given(String parameter, @Nullable String text) {
    if (text != null && text.isBlank()) {
      throw Parameters.refused(parameter, "has no value", "a text");
    }
    return text(parameter, text);
  }

  private static @Nullable String text(String parameter, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > MAX_TEXT_LENGTH) {
      throw Parameters.refused(
          parameter, "is no searchable text", "up to %d characters".formatted(MAX_TEXT_LENGTH));
    }
    return text;
  }
}
