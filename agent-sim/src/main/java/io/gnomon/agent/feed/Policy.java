package io.gnomon.agent.feed;

import io.gnomon.matching.decision.Decision;
import io.gnomon.matching.decision.DecisionRequest;
import io.gnomon.matching.decision.DecisionRules;
import io.gnomon.matching.decision.Guards;
import io.gnomon.matching.decision.IndicatorIndex;
import io.gnomon.matching.indicator.DecisionIndicator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a device enforces: the content of the feed at one cursor. Immutable and shared by all
 * devices at that cursor; two policies are equal only if they are the same object.
 */
public final class Policy {

  /** The policy of a device that has received nothing yet: it reports and blocks nothing. */
  public static final Policy NONE =
      new Policy(new Position(null, 0, 0, 0), null, Settings.NONE, Map.of());

  private final Position position;
  private final @Nullable Group group;
  private final Settings settings;
  private final Map<Long, DecisionIndicator> indicators;
  private final DecisionRules rules;

  /**
   * A position in the feed.
   *
   * @param madeAtMillis when the revision was made, by the server's clock; 0 where it is unknown
   * @param acknowledgeWithinMillis within what time the server wants it acknowledged; 0 where it
   *     did not say
   */
  record Position(
      @Nullable String cursor, long revision, long madeAtMillis, long acknowledgeWithinMillis) {}

  Policy(
      Position position,
      @Nullable Group group,
      Settings settings,
      Map<Long, DecisionIndicator> indicators) {
    this.position = position;
    this.group = group;
    this.settings = settings;
    this.indicators = Map.copyOf(indicators);
    this.rules =
        new DecisionRules(
            IndicatorIndex.of(this.indicators.values()),
            new Guards(settings.neverBlock(), null, null),
            settings.mode());
  }

  /** The cursor for the next connection; null before the first snapshot. */
  public @Nullable String cursor() {
    return position.cursor();
  }

  /** The revision of the feed. */
  public long revision() {
    return position.revision();
  }

  /** When that revision was made, by the server's clock; 0 where it is unknown. */
  public long madeAtMillis() {
    return position.madeAtMillis();
  }

  /** Within what time the server wants it acknowledged; 0 where it did not say. */
  public long acknowledgeWithinMillis() {
    return position.acknowledgeWithinMillis();
  }

  /** The device's group; null before the first snapshot. */
  public @Nullable Group group() {
    return group;
  }

  /** The latest settings. */
  public Settings settings() {
    return settings;
  }

  /** The number of indicators. */
  public int size() {
    return indicators.size();
  }

  /** Decides about a request. */
  public Decision decide(DecisionRequest request) {
    return rules.decide(request);
  }

  Map<Long, DecisionIndicator> indicators() {
    return indicators;
  }

  boolean sameContent(Policy other) {
    return revision() == other.revision()
        && Objects.equals(cursor(), other.cursor())
        && Objects.equals(group, other.group)
        && settings.equals(other.settings)
        && indicators.equals(other.indicators);
  }
}
