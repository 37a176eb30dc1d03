package io.gnomon.agent.feed;

import io.gnomon.matching.decision.Decision;
import io.gnomon.matching.decision.DecisionRequest;
import io.gnomon.matching.decision.DecisionRules;
import io.gnomon.matching.decision.Guards;
import io.gnomon.matching.decision.Indicator;
import io.gnomon.matching.decision.IndicatorIndex;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a device enforces: everything that it has from the feed, at one cursor. Immutable and shared
 * by all devices that arrived there; two policies are equal only if they are the same object.
 */
public final class Policy {

  /** Of a device that has received nothing yet: it reports and blocks nothing. */
  public static final Policy NONE =
      new Policy(new Point(null, 0, 0), null, Settings.NONE, Map.of());

  private final Point point;
  private final @Nullable Group group;
  private final Settings settings;
  private final Map<Long, Indicator> indicators;
  private final DecisionRules rules;

  /**
   * Where in the feed.
   *
   * @param madeAtMillis when the revision was made, by the server's clock; 0 where it was not said
   */
  record Point(@Nullable String cursor, long revision, long madeAtMillis) {}

  Policy(Point point, @Nullable Group group, Settings settings, Map<Long, Indicator> indicators) {
    this.point = point;
    this.group = group;
    this.settings = settings;
    this.indicators = Map.copyOf(indicators);
    this.rules =
        new DecisionRules(
            IndicatorIndex.of(this.indicators.values()),
            new Guards(settings.neverBlock(), null, null),
            settings.mode());
  }

  /** What the server wants to be told at the next connection; null at the first one. */
  public @Nullable String cursor() {
    return point.cursor();
  }

  /** The revision that it stands at. */
  public long revision() {
    return point.revision();
  }

  /** When that revision was made, by the server's clock; 0 where it was not said. */
  public long madeAtMillis() {
    return point.madeAtMillis();
  }

  /** The device's group; null before the first snapshot. */
  public @Nullable Group group() {
    return group;
  }

  /** The settings that came with it or before it. */
  public Settings settings() {
    return settings;
  }

  /** How many indicators it has. */
  public int size() {
    return indicators.size();
  }

  /** What happens to a visit. */
  public Decision decide(DecisionRequest request) {
    return rules.decide(request);
  }

  Map<Long, Indicator> indicators() {
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
