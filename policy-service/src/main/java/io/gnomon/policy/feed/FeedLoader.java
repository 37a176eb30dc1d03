package io.gnomon.policy.feed;

import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads the whole feed out of PostgreSQL, all of it at one moment. */
@ApplicationScoped
class FeedLoader {

  private final DataSource dataSource;
  private final FeedRepository repository;
  private final IndicatorRepository indicators;

  FeedLoader(DataSource dataSource, FeedRepository repository, IndicatorRepository indicators) {
    this.dataSource = dataSource;
    this.repository = repository;
    this.indicators = indicators;
  }

  /** Where the feed is. */
  FeedPosition position() {
    return repository.head().position();
  }

  /** The feed; empty before its first revision. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<FeedState> load() {
    readOneMoment();
    var head = repository.head();
    return repository
        .settings()
        .map(
            settings ->
                new FeedState(
                    head.organisation(),
                    head.position(),
                    settings,
                    indicators.fed().stream()
                        .collect(Collectors.toMap(Indicator::id, Function.identity())),
                    repository.lastSteps(head.position().epoch(), FeedState.MOST_STEPS)));
  }

  private void readOneMoment() {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read");
    } catch (SQLException e) {
      throw new FeedUnavailableException("the feed cannot be read", e);
    }
  }
}
