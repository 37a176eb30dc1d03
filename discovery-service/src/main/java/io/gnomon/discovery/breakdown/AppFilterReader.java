package io.gnomon.discovery.breakdown;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.gnomon.discovery.breakdown.slice.AppFilter;
import io.gnomon.discovery.breakdown.slice.FactorCondition;
import io.gnomon.discovery.breakdown.slice.SliceCondition;
import io.gnomon.discovery.breakdown.slice.SliceCondition.Bounded;
import io.gnomon.discovery.breakdown.slice.SliceCondition.Word;
import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.catalog.RiskLevel;
import io.gnomon.discovery.directory.AppTagFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads which apps a request is about; ends it where a condition is of another form. */
@ApplicationScoped
class AppFilterReader {

  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  private final AppTagFollower tags;

  AppFilterReader(AppTagFollower tags) {
    this.tags = tags;
  }

  AppFilter filter(AppQuery query) {
    var conditions = new ArrayList<SliceCondition>();
    addWords(conditions, query);
    addBounds(conditions, query.usage);
    add(conditions, query.minScore, Bounded.SCORE::atLeast);
    add(conditions, query.maxScore, Bounded.SCORE::atMost);
    add(conditions, query.minCoverage, Bounded.COVERAGE::atLeast);
    add(conditions, query.maxCoverage, Bounded.COVERAGE::atMost);
    add(conditions, query.vendor, SliceCondition::byVendor);
    query.factors().forEach(each -> conditions.add(FactorCondition.parse(each)));
    if (query.q != null) {
      WORDS
          .splitToStream(query.q.toLowerCase(Locale.ROOT))
          .forEach(word -> conditions.add(SliceCondition.named(word)));
    }
    return new AppFilter(conditions);
  }

  private void addWords(List<SliceCondition> conditions, AppQuery query) {
    add(conditions, Word.KIND, query.kinds().stream().map(AppKind::text).toList());
    add(conditions, Word.RISK_LEVEL, query.riskLevels().stream().map(RiskLevel::text).toList());
    add(conditions, Word.CATEGORY, query.categories());
    if (!query.tags().isEmpty()) {
      conditions.add(tagged(query.tags()));
    }
  }

  private SliceCondition tagged(Set<AppTag> wanted) {
    var texts = wanted.stream().map(AppTag::text).collect(Collectors.toSet());
    var tagged = SliceCondition.ids(tags.tagged(texts));
    return wanted.contains(AppTag.NONE)
        ? SliceCondition.any(List.of(tagged, SliceCondition.noneOf(tags.tagged())))
        : tagged;
  }

  private static void addBounds(List<SliceCondition> conditions, UsageBounds bounds) {
    add(conditions, bounds.minTransactions, Bounded.TRANSACTIONS::atLeast);
    add(conditions, bounds.minTrafficBytes, Bounded.TRAFFIC::atLeast);
    add(conditions, bounds.minUploadedBytes, Bounded.UPLOADED::atLeast);
    add(conditions, bounds.minDownloadedBytes, Bounded.DOWNLOADED::atLeast);
    add(conditions, bounds.minUsers, Bounded.USERS::atLeast);
    add(conditions, bounds.maxUsers, Bounded.USERS::atMost);
    add(conditions, bounds.firstSeenFrom, day -> Bounded.FIRST_SEEN.atLeast(start(day)));
    add(conditions, bounds.firstSeenTo, day -> Bounded.FIRST_SEEN.below(start(day.plusDays(1))));
    add(conditions, bounds.lastSeenFrom, day -> Bounded.LAST_SEEN.atLeast(start(day)));
    add(conditions, bounds.lastSeenTo, day -> Bounded.LAST_SEEN.below(start(day.plusDays(1))));
  }

  private static Object start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
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
