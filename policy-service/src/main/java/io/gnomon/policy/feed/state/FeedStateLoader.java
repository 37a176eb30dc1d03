package io.gnomon.policy.feed.state;

import io.gnomon.policy.feed.log.FeedLogStore;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads the whole feed from PostgreSQL, all of it from one snapshot of the database. */
@ApplicationScoped
class FeedStateLoader {

  private final FeedLogStore log;
  private final IndicatorStore indicators;

  FeedStateLoader(FeedLogStore log, IndicatorStore indicators) {
    this.log = log;
    this.indicators = indicators;
  }

  /** The feed; empty before its first revision. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<FeedState> load() {
    log.useOneSnapshot();
    var head = log.head();
    return log.settings()
        .map(
            settings ->
                new FeedState(
                    head.organisation(),
                    head.position(),
                    settings,
                    indicators.fed().stream()
                        .collect(Collectors.toMap(Indicator::id, Function.identity())),
                    log.lastSteps(head.position().epoch(), FeedState.MAX_STEPS)));
  }
}
