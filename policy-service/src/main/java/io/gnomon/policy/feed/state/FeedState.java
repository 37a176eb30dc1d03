package io.gnomon.policy.feed.state;

import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.feed.log.FeedPosition;
import io.gnomon.policy.feed.log.FeedRevision;
import io.gnomon.policy.feed.log.FeedSettings;
import io.gnomon.policy.feed.log.FeedStep;
import io.gnomon.policy.indicator.Indicator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The whole feed at one revision, immutable: the next revision makes another state. The steps that
 * led here are kept as far back as deltas are offered.
 *
 * @param steps oldest first, without gaps, the last one is the position's; none at the start of an
 *     epoch
 */
public record FeedState(
    String organisation,
    FeedPosition position,
    FeedSettings settings,
    Map<String, Indicator> indicators,
    List<FeedStep> steps) {

  /** A device that is further behind gets a snapshot. */
  static final int MAX_STEPS = 500;

  /** A delta of more than that, and of more than half of all, is no gain over the snapshot. */
  private static final int MAX_DELTA_CHANGES = 1_000;

  private static final Comparator<Indicator> BY_ID =
      Comparator.<Indicator>comparingInt(i -> i.id().length()).thenComparing(Indicator::id);

  public FeedState {
    indicators = Map.copyOf(indicators);
    steps = List.copyOf(steps);
  }

  /** Whether that revision is the next one. */
  boolean isFollowedBy(FeedRevision next) {
    return next.epoch() == position.epoch() && next.revision() == position.revision() + 1;
  }

  /** The state after the next revision. */
  FeedState after(FeedRevision next) {
    var changed = new HashMap<>(indicators);
    changed.keySet().removeAll(next.removals());
    next.upserts().forEach(each -> changed.put(each.id(), each));
    var newSettings = next.settings() == null ? settings : next.settings();
    return new FeedState(organisation, next.position(), newSettings, changed, stepsWith(next));
  }

  /** Whether a device with that cursor can get a delta. */
  public boolean reaches(FeedCursor cursor, String group) {
    return cursor.organisation().equals(organisation)
        && cursor.epoch() == position.epoch()
        && cursor.group().equals(group)
        && reaches(cursor.revision());
  }

  /** Whether a delta from that revision of this epoch can be made. */
  public boolean reaches(long revision) {
    return revision <= position.revision() && revision >= position.revision() - steps.size();
  }

  /**
   * Whether a device at that revision gets a delta: a snapshot is made once for all of a group, a
   * delta for each revision that devices come from.
   */
  public boolean offersDelta(long revision) {
    return reaches(revision)
        && stepsSince(revision).stream().mapToInt(step -> step.changedIds().size()).sum()
            <= Math.max(MAX_DELTA_CHANGES, indicators.size() / 2);
  }

  /** The cursor of a device of that group that has everything. */
  FeedCursor cursor(String group) {
    return new FeedCursor(organisation, position.epoch(), group, position.revision());
  }

  /** All that devices of the group enforce. */
  public FeedEvent.Snapshot snapshot(GroupRef group, long acknowledgeWithinMs) {
    var visible =
        indicators.values().stream().filter(each -> each.isFor(group.id())).sorted(BY_ID).toList();
    return new FeedEvent.Snapshot(
        cursor(group.id()).encoded(),
        position.revision(),
        position.at(),
        acknowledgeWithinMs,
        group,
        settings,
        visible);
  }

  /** What changed for devices of the group since a revision that this state reaches. */
  public FeedEvent.Delta since(long revision, String group, long acknowledgeWithinMs) {
    var touched = new LinkedHashSet<String>();
    var settingsChanged = false;
    for (var step : stepsSince(revision)) {
      touched.addAll(step.changedIds());
      settingsChanged |= step.settingsChanged();
    }
    var upserts = new ArrayList<Indicator>();
    var removals = new ArrayList<String>();
    for (var id : touched) {
      var now = indicators.get(id);
      if (now != null && now.isFor(group)) {
        upserts.add(now);
      } else {
        removals.add(id);
      }
    }
    return new FeedEvent.Delta(
        cursor(group).encoded(),
        position.revision(),
        position.at(),
        acknowledgeWithinMs,
        settingsChanged ? settings : null,
        upserts,
        removals);
  }

  private List<FeedStep> stepsSince(long revision) {
    var first = steps.size() - Math.toIntExact(position.revision() - revision);
    return steps.subList(first, steps.size());
  }

  private List<FeedStep> stepsWith(FeedRevision next) {
    var longer = new ArrayList<>(steps);
    longer.add(new FeedStep(next.revision(), next.settings() != null, next.plan().changedIds()));
    return longer.subList(Math.max(0, longer.size() - MAX_STEPS), longer.size());
  }
}
