package io.gnomon.policy.rollout;

import io.gnomon.policy.device.EnforcedRevision;
import io.opentelemetry.api.trace.Span;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A revision on its way to the devices that were connected when it was made, as one span. */
final class TracedRollout {

  private final Span span;
  private final long epoch;
  private final long revision;
  private final int connected;
  private final Set<String> waiting;
  private boolean ended;

  /**
   * Begun.
   *
   * @param waiting the devices that do not enforce the revision yet
   */
  TracedRollout(Span span, long epoch, long revision, Set<String> waiting) {
    this.span = span;
    this.epoch = epoch;
    this.revision = revision;
    this.connected = waiting.size();
    this.waiting = new HashSet<>(waiting);
  }

  /** Notes which devices enforce which revision; the span ends with the last one. */
  synchronized void acknowledged(Collection<Acknowledgement> stored) {
    for (var each : stored) {
      if (each.epoch() == epoch && each.revision() >= revision) {
        waiting.remove(each.deviceId().toString());
      }
    }
    if (waiting.isEmpty()) {
      end();
    }
  }

  /** Those that do not enforce the revision, as far as is known. */
  synchronized Set<String> waiting() {
    return Set.copyOf(waiting);
  }

  /** Notes acknowledgements that other processes received, without ending the span. */
  synchronized void enforced(Map<String, EnforcedRevision> byDevice) {
    byDevice.forEach(
        (device, enforced) -> {
          if (enforced.revision() >= revision) {
            waiting.remove(device);
          }
        });
  }

  /** Ends the span, even if devices are missing. */
  synchronized void end() {
    if (ended) {
      return;
    }
    ended = true;
    span.setAttribute("gnomon.rollout.devices.enforced", connected - waiting.size());
    span.setAttribute("gnomon.rollout.devices.waiting", waiting.size());
    span.end();
  }

  synchronized boolean hasEnded() {
    return ended;
  }
}
