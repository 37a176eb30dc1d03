package io.gnomon.agent.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.agent.device.Counters;
import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.pace.Pacing;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How the fleet stands.
 *
 * @param ended devices whose enrolment was refused or whose identity is no more
 * @param connected devices that hear the feed
 * @param pace {@code paused}, {@code steady}, {@code realTime} or {@code run}
 * @param visitsPerMinute of a steady pace, else 0
 * @param troubles what services refused or did not answer, by kind of work and status
 * @param enforcedRevision of the devices that have a policy; absent where none has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FleetSummary(
    @JsonUnwrapped Sizes sizes,
    int connected,
    int online,
    String pace,
    int visitsPerMinute,
    CounterValues counters,
    SortedMap<String, Long> troubles,
    @Nullable RevisionSpan enforcedRevision) {

  /** How many devices are in which state. */
  public record Sizes(int devices, int enrolled, int enrolling, int ended) {}

  /** The least and the greatest revision in force, and how many devices have the greatest. */
  public record RevisionSpan(long min, long max, int devicesAtMax) {}

  /** What was done since the process began, and what is waiting. */
  public record CounterValues(@JsonUnwrapped Counters.Standing done, long queued) {}

  static FleetSummary of(Fleet fleet, Pacing pacing, Counters counters) {
    var count = new Count();
    fleet.devices().forEach(count::add);
    return new FleetSummary(
        new Sizes(count.devices, count.enrolled, count.enrolling, count.ended()),
        count.connected,
        count.online,
        pacing.name(),
        pacing.visitsPerMinute(),
        new CounterValues(counters.standing(), count.queued),
        counters.troubles().counts(),
        count.min > count.max ? null : new RevisionSpan(count.min, count.max, count.atMax));
  }

  private static final class Count {
    private int devices;
    private int enrolled;
    private int enrolling;
    private int connected;
    private int online;
    private long queued;
    private long min = Long.MAX_VALUE;
    private long max;
    private int atMax;

    int ended() {
      return devices - enrolled - enrolling;
    }

    void add(Device device) {
      if (device.state() == DeviceState.REMOVED) {
        return;
      }
      devices++;
      enrolled += device.state() == DeviceState.ENROLLED ? 1 : 0;
      enrolling += device.state() == DeviceState.ENROLLING ? 1 : 0;
      connected += device.connected() ? 1 : 0;
      online += device.online() ? 1 : 0;
      queued += device.queued();
      if (device.policy().cursor() != null) {
        add(device.policy().revision());
      }
    }

    private void add(long revision) {
      atMax = revision > max ? 1 : atMax + (revision == max ? 1 : 0);
      min = Math.min(min, revision);
      max = Math.max(max, revision);
    }
  }
}
