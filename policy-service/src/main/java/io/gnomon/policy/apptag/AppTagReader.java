package io.gnomon.policy.apptag;

import com.google.common.collect.Lists;
import io.gnomon.kit.export.ExportSource;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.policy.enforcement.PlanningRulesReader;
import io.gnomon.policy.indicator.IndicatorStore;
import io.gnomon.policy.profile.ScopedProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads tags together with the indicators that follow from them. */
@ApplicationScoped
public class AppTagReader {

  private static final int BATCH_SIZE = 500;

  private final AppTagRepository tags;
  private final IndicatorStore indicators;
  private final PlanningRulesReader rules;

  AppTagReader(AppTagRepository tags, IndicatorStore indicators, PlanningRulesReader rules) {
    this.tags = tags;
    this.indicators = indicators;
    this.rules = rules;
  }

  /** The scoped profile of that app's tag; empty where the tag applies to everyone. */
  @Transactional
  public Optional<ScopedProfile> profileOf(String appId) {
    return tags.findTag(appId).flatMap(tag -> Optional.ofNullable(tag.profile()));
  }

  @Transactional
  Page<AppTagResponse> list(AppTagFilter filter, PageRequest page) {
    var cursor = page.cursor(1);
    var after = cursor == null ? "" : cursor.key(0);
    var found = filter.isNone() ? all(after, page) : some(filter, after, page);
    return found.map(describer(found.items()));
  }

  private Page<AppliedTag> all(String after, PageRequest page) {
    var rows = tags.tagsAfter(after, page.limit() + 1);
    return page.cut(rows, AppTagReader::cursor, tags::count);
  }

  private Page<AppliedTag> some(AppTagFilter filter, String after, PageRequest page) {
    var wanted = wanted(filter);
    var rows =
        wanted.stream()
            .filter(tag -> tag.app().id().compareTo(after) > 0)
            .limit(page.limit() + 1L)
            .toList();
    return page.cut(rows, AppTagReader::cursor, wanted::size);
  }

  /** All that meet the filter. */
  ExportSource<AppTagResponse> export(AppTagFilter filter) {
    return consumer ->
        Lists.partition(wanted(filter), BATCH_SIZE)
            .forEach(some -> some.stream().map(describer(some)).forEach(consumer));
  }

  /** Tags are decisions of people: few enough to look at each. */
  private List<AppliedTag> wanted(AppTagFilter filter) {
    return tags.allTags().stream()
        .filter(filter::accepts)
        .sorted(Comparator.comparing(tag -> tag.app().id()))
        .toList();
  }

  private static Cursor cursor(AppliedTag tag) {
    return Cursor.of(tag.app().id());
  }

  @Transactional
  Optional<AppTagResponse> find(String appId) {
    return tags.findTag(appId).map(this::describe);
  }

  @Transactional
  AppTagResponse describe(AppliedTag tag) {
    return describer(List.of(tag)).apply(tag);
  }

  /** Describes these tags by what is read once for all of them. */
  private Function<AppliedTag, AppTagResponse> describer(List<AppliedTag> described) {
    var byApp = indicators.byApp(described.stream().map(tag -> tag.app().id()).toList());
    var unblockable = rules.current().unblockable();
    return tag ->
        AppTagResponse.from(tag, byApp.getOrDefault(tag.app().id(), List.of()), unblockable);
  }
}
