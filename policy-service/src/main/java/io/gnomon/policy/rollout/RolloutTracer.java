package io.gnomon.policy.rollout;

import io.gnomon.policy.device.EnforcedRevision;
import io.gnomon.policy.feed.log.FeedRevision;
import io.gnomon.policy.feed.stream.FeedStreamRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Follows a revision that a traced request made, to the last acknowledgement of the devices that
 * are connected to this process. Where another process takes some of these, the span ends when its
 * time is over, with what the database knows then.
 */
@ApplicationScoped
class RolloutTracer {

  /** Each holds the ids of the devices that it waits for. */
  private static final int MAX_OPEN = 8;

  private static final int FIRST = 1;

  private final Tracer tracer;
  private final FeedStreamRegistry streams;
  private final RolloutStore store;
  private final RolloutConfig config;
  private final Vertx vertx;
  private final Queue<TracedRollout> open = new ConcurrentLinkedQueue<>();

  RolloutTracer(
      Tracer tracer,
      FeedStreamRegistry streams,
      RolloutStore store,
      RolloutConfig config,
      Vertx vertx) {
    this.tracer = tracer;
    this.streams = streams;
    this.store = store;
    this.config = config;
    this.vertx = vertx;
  }

  /** Before devices hear of the revision, so that no acknowledgement is missed. */
  void committed(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(FIRST) FeedRevision revision) {
    if (Span.current().isRecording() && open.size() < MAX_OPEN) {
      begin(revision);
    }
  }

  private void begin(FeedRevision revision) {
    var devices = streams.deviceIds();
    var span =
        tracer
            .spanBuilder("rollout")
            .setStartTimestamp(revision.at())
            .setAttribute("gnomon.rollout.revision", revision.revision())
            .setAttribute("gnomon.rollout.devices.connected", devices.size())
            .startSpan();
    var rollout = new TracedRollout(span, revision.epoch(), revision.revision(), devices);
    if (devices.isEmpty()) {
      rollout.end();
      return;
    }
    open.add(rollout);
    vertx.setTimer(config.maxTraced().toMillis(), timeout -> conclude(rollout));
  }

  /** Notes what is stored now. */
  void acknowledged(Collection<Acknowledgement> stored) {
    for (var each : open) {
      each.acknowledged(stored);
    }
    open.removeIf(TracedRollout::hasEnded);
  }

  private void conclude(TracedRollout rollout) {
    if (!rollout.hasEnded()) {
      vertx
          .executeBlocking(() -> store.enforced(rollout.waiting()), false)
          .onSuccess(rollout::enforced)
          .onComplete(done -> end(rollout));
    }
  }

  private void end(TracedRollout rollout) {
    rollout.end();
    open.remove(rollout);
  }

  /** A revision on its way to the devices that were connected when it was made, as one span. */
  static final class TracedRollout {

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
}
