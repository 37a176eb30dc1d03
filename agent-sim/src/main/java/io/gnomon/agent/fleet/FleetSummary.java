package io.gnomon.agent.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.agent.device.Counters;
import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceState;
import org.jspecify.annotations.Nullable;

/**
 * How the fleet stands.
 *
 * @param connected devices that hear the feed
 * @param pace {@code running} or {@code paused}
 * @param enforcedRevision of the devices that have a policy; absent where none has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FleetSummary(
    int devices,
    int enrolled,
    int enrolling,
    int ended,
    int connected,
    int online,
    String pace,
    int visitsPerMinute,
    CounterValues counters,
    @Nullable RevisionSpan enforcedRevision) {

  /** The least and the greatest revision in force. */
  public record RevisionSpan(long min, long max) {}

  /** What was done since the process began, and what is waiting. */
  public record CounterValues(@JsonUnwrapped Counters.Standing done, long queued) {}

  static FleetSummary of(Fleet fleet, Pacer pacer, Counters counters) {
    var count = new Count();
    fleet.devices().forEach(count::add);
    var paused = pacer.visitsPerMinute() == 0;
    return new FleetSummary(
        fleet.size(),
        count.enrolled,
        count.enrolling,
        fleet.size() - count.enrolled - count.enrolling,
        count.connected,
        count.online,
        paused ? "paused" : "running",
        pacer.visitsPerMinute(),
        new CounterValues(counters.standing(), count.queued),
        count.min > count.max ? null : new RevisionSpan(count.min, count.max));
  }

  private static final class Count {
    private int enrolled;
    private int enrolling;
    private int connected;
    private int online;
    private long queued;
    private long min = Long.MAX_VALUE;
    private long max;

    void add(Device device) {
      enrolled += device.state() == DeviceState.ENROLLED ? 1 : 0;
      enrolling += device.state() == DeviceState.ENROLLING ? 1 : 0;
      connected += device.connected() ? 1 : 0;
      online += device.online() ? 1 : 0;
      queued += device.queued();
      if (device.policy().cursor() != null) {
        min = Math.min(min, device.policy().revision());
        max = Math.max(max, device.policy().revision());
      }
    }
  }
}
