package io.gnomon.agent.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.schedule.FleetCounters;
import io.gnomon.agent.workload.PaceController;
import io.gnomon.agent.workload.PaceKind;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The state of a fleet at one moment.
 *
 * @param connected devices that receive the feed
 * @param online devices that have a network
 * @param visitsPerMinute of a steady pace; 0 for any other
 * @param failures failed requests and streams, by kind of work and status
 * @param enforcedRevision of the devices that have a policy; absent where none has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FleetSummary(
    @JsonUnwrapped DeviceTotals totals,
    int connected,
    int online,
    PaceKind pace,
    int visitsPerMinute,
    CounterValues counters,
    SortedMap<String, Long> failures,
    @Nullable EnforcedRevisionRange enforcedRevision) {

  /**
   * How many devices are in which state.
   *
   * @param ended devices whose enrolment was refused or whose identity was ended
   */
  public record DeviceTotals(int devices, int enrolled, int enrolling, int ended) {}

  /** The lowest and the highest enforced revision, and how many devices enforce the highest. */
  public record EnforcedRevisionRange(long min, long max, int devicesAtMax) {}

  /**
   * What was done since the process began, and what is queued.
   *
   * @param queued transactions and events that are not acknowledged
   */
  public record CounterValues(@JsonUnwrapped FleetCounters.CounterSnapshot totals, long queued) {}

  static FleetSummary of(Fleet fleet, PaceController pace, FleetCounters counters) {
    var count = new Count();
    fleet.stream().forEach(count::add);
    return new FleetSummary(
        new DeviceTotals(count.devices, count.enrolled, count.enrolling, count.ended()),
        count.connected,
        count.online,
        pace.kind(),
        pace.visitsPerMinute(),
        new CounterValues(counters.snapshot(), count.queued),
        counters.failures().counts(),
        count.min > count.max
            ? null
            : new EnforcedRevisionRange(count.min, count.max, count.atMax));
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
      var state = device.lifecycle().state();
      if (state == DeviceState.REMOVED) {
        return;
      }
      devices++;
      enrolled += state == DeviceState.ENROLLED ? 1 : 0;
      enrolling += state == DeviceState.ENROLLING ? 1 : 0;
      connected += device.feed().connected() ? 1 : 0;
      online += device.lifecycle().online() ? 1 : 0;
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
