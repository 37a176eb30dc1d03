package io.gnomon.policy.apptag;

import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import io.gnomon.policy.enforcement.CurrentRules;
import io.gnomon.policy.indicator.IndicatorRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows tags together with the indicators that follow from them. */
@ApplicationScoped
class AppTagViews {

  private final AppTags tags;
  private final IndicatorRepository indicators;
  private final CurrentRules rules;

  AppTagViews(AppTags tags, IndicatorRepository indicators, CurrentRules rules) {
    this.tags = tags;
    this.indicators = indicators;
    this.rules = rules;
  }

  @Transactional
  Page<AppTagResponse> list(@Nullable Cursor cursor, int limit) {
    var rows = tags.after(cursor == null ? "" : cursor.key(0), limit + 1);
    return Page.cut(rows, limit, tag -> Cursor.of(tag.app().id())).map(this::of);
  }

  @Transactional
  Optional<AppTagResponse> find(String appId) {
    return tags.find(appId).map(this::of);
  }

  @Transactional
  AppTagResponse of(AppliedTag tag) {
    return AppTagResponse.from(tag, indicators.ofApp(tag.app().id()), rules.now().unblockable());
  }
}
