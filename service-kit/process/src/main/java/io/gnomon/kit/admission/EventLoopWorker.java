package io.gnomon.kit.admission;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * Measures how late each event loop is that takes requests. All that a loop does is as late,
 * answers and heartbeats.
 */
@ApplicationScoped
public class EventLoopWorker {

  private static final Duration INTERVAL = Duration.ofMillis(100);

  private final Vertx vertx;
  private final BackgroundTaskRegistry tasks;
  private final Timer lateness;
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
  private final AtomicInteger count = new AtomicInteger();

  /** When each loop measured last; contexts are compared as objects. */
  private final Map<Context, Long> measuredAt = new ConcurrentHashMap<>();

  EventLoopWorker(Vertx vertx, BackgroundTaskRegistry tasks, MeterRegistry meters) {
    this.vertx = vertx;
    this.tasks = tasks;
    this.lateness =
        Timer.builder("gnomon.event.loop.lateness")
            .description("How late event loops are")
            .register(meters);
  }

  /** Calls the listener regularly with the milliseconds by which a loop is late, on that loop. */
  public void listen(LongConsumer listener) {
    listeners.add(listener);
  }

  /**
   * By how many milliseconds the caller's event loop is late at present, which is measured from now
   * on. It includes the handler that runs now, unlike what listeners receive afterwards.
   */
  long lateMillis() {
    // Requests have contexts of their own; what they share is the root context of their event loop.
    var loop = VertxContext.getRootContext(vertx.getOrCreateContext());
    var now = System.nanoTime();
    var measured = measuredAt.putIfAbsent(loop, now);
    if (measured == null) {
      begin(loop);
      return 0;
    }
    return late(measured, now).toMillis();
  }

  private void begin(Context loop) {
    var name = "event-loop-" + count.incrementAndGet() + "-lateness";
    // Not in the context of the request, which would be kept for ever.
    loop.runOnContext(begin -> tasks.everyOnEventLoop(vertx, name, INTERVAL, () -> measure(loop)));
  }

  private void measure(Context loop) {
    var now = System.nanoTime();
    var late = late(Objects.requireNonNull(measuredAt.put(loop, now)), now);
    lateness.record(late);
    listeners.forEach(each -> each.accept(late.toMillis()));
  }

  private static Duration late(long measuredNanos, long nowNanos) {
    var late = Duration.ofNanos(nowNanos - measuredNanos).minus(INTERVAL);
    return late.isNegative() ? Duration.ZERO : late;
  }
}
