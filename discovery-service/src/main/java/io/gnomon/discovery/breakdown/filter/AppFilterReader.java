package io.gnomon.discovery.breakdown.filter;

import io.gnomon.discovery.breakdown.query.AppFilter;
import io.gnomon.discovery.breakdown.query.FactorCondition;
import io.gnomon.discovery.breakdown.query.SliceCondition;
import io.gnomon.discovery.breakdown.query.SliceCondition.Bounded;
import io.gnomon.discovery.breakdown.query.SliceCondition.Word;
import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.catalog.RiskLevel;
import io.gnomon.discovery.directory.AppTagFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads which apps a request is about; ends it where a condition is of another form. */
@ApplicationScoped
public class AppFilterReader {

  private final AppTagFollower tags;
  private final SavedFilters saved;

  AppFilterReader(AppTagFollower tags, SavedFilters saved) {
    this.tags = tags;
    this.saved = saved;
  }

  /**
   * The conditions of a request.
   *
   * @param appsBySite finds apps by a part, in lower case, of a site that was used
   */
  public AppFilter filter(AppQuery query, Function<String, Set<String>> appsBySite) {
    var other = query.savedQuery == null ? null : saved(query.savedQuery);
    var conditions = new ArrayList<SliceCondition>();
    if (other != null) {
      addConditions(conditions, other, appsBySite);
    }
    if (other == null || query.namesKinds() || !other.namesKinds()) {
      addKinds(conditions, query);
    }
    if (other != null && other.namesKinds()) {
      addKinds(conditions, other);
    }
    addConditions(conditions, query, appsBySite);
    return new AppFilter(conditions);
  }

  private AppQuery saved(String id) {
    return AppQueryFields.read(saved.parameters(id));
  }

  private void addConditions(
      List<SliceCondition> conditions, AppQuery query, Function<String, Set<String>> appsBySite) {
    addWords(conditions, query);
    conditions.addAll(BoundConditions.of(query.usage));
    conditions.addAll(BoundConditions.of(query.users));
    add(conditions, query.minScore, Bounded.SCORE::atLeast);
    add(conditions, query.maxScore, Bounded.SCORE::atMost);
    add(conditions, query.minCoverage, Bounded.COVERAGE::atLeast);
    add(conditions, query.maxCoverage, Bounded.COVERAGE::atMost);
    add(conditions, query.vendor, SliceCondition::byVendor);
    query.factors().forEach(each -> conditions.add(FactorCondition.parse(each)));
    query
        .words()
        .forEach(word -> conditions.add(SliceCondition.named(word, appsBySite.apply(word))));
  }

  private void addWords(List<SliceCondition> conditions, AppQuery query) {
    add(conditions, Word.RISK_LEVEL, query.riskLevels().stream().map(RiskLevel::text).toList());
    add(conditions, Word.CATEGORY, query.categories());
    add(conditions, Word.HEADQUARTERS, query.headquarters());
    if (!query.tags().isEmpty()) {
      conditions.add(tagged(query.tags()));
    }
  }

  private static void addKinds(List<SliceCondition> conditions, AppQuery query) {
    add(conditions, Word.KIND, query.kinds().stream().map(AppKind::text).toList());
  }

  private SliceCondition tagged(Set<AppTag> wanted) {
    var texts = wanted.stream().map(AppTag::text).collect(Collectors.toSet());
    var tagged = SliceCondition.ids(tags.tagged(texts));
    return wanted.contains(AppTag.NONE)
        ? SliceCondition.any(List.of(tagged, SliceCondition.noneOf(tags.tagged())))
        : tagged;
  }

  private static void add(List<SliceCondition> conditions, Word word, Collection<String> values) {
    if (!values.isEmpty()) {
      conditions.add(SliceCondition.oneOf(word, values));
    }
  }

  private static <T> void add(
      List<SliceCondition> conditions, @Nullable T value, Function<T, SliceCondition> condition) {
    if (value != null) {
      conditions.add(condition.apply(value));
    }
  }
}
