package io.gnomon.discovery.backpressure;

import io.gnomon.discovery.backpressure.ReadLimiter.Turn;
import io.gnomon.discovery.usage.CountingMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets answers wait for a turn while much is counted, without a thread. The request is
 * authenticated and valid by then, so that nothing else takes turns.
 */
@ApplicationScoped
@Startup // So that its metric exists from the start.
class ReadThrottleFilter {

  /** From there on what counts wants a processor for itself. */
  private static final double BUSY_PER_SECOND = 5_000;

  private static final int AFTER_CHECKS = Priorities.USER + 1;

  private static final String TURN = ReadThrottleFilter.class.getName();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Vertx vertx;
  private final CountingMetrics counting;
  private final ReadLimiter limiter;
  private final Timer waited;

  ReadThrottleFilter(
      Vertx vertx, CountingMetrics counting, ReadLimiter limiter, MeterRegistry meters) {
    this.vertx = vertx;
    this.counting = counting;
    this.limiter = limiter;
    this.waited =
        Timer.builder("gnomon.answers.wait")
            .description("How long answers waited while much was counted")
            .register(meters);
  }

  @ServerRequestFilter(priority = AFTER_CHECKS)
  public Uni<Void> awaitTurn(ContainerRequestContext request) {
    if (!request.getMethod().equals(HttpMethod.GET) || counting.perSecond() < BUSY_PER_SECOND) {
      return Uni.createFrom().voidItem();
    }
    var turn = limiter.take();
    waited.record(turn.waits());
    request.setProperty(TURN, turn);
    long millis = turn.waits().toMillis();
    return millis == 0
        ? Uni.createFrom().voidItem()
        : Uni.createFrom().emitter(begins -> vertx.setTimer(millis, late -> begins.complete(null)));
  }

  /** On the thread that computes the answer and writes it. */
  @ServerRequestFilter(priority = AFTER_CHECKS + 1)
  public void settle(ContainerRequestContext request, RoutingContext rc) {
    if (request.getProperty(TURN) instanceof Turn turn) {
      var thread = Thread.currentThread();
      long begun = THREADS.getCurrentThreadCpuTime();
      rc.addBodyEndHandler(
          end -> {
            if (Thread.currentThread() == thread) {
              limiter.end(turn, THREADS.getCurrentThreadCpuTime() - begun);
            }
          });
    }
  }
}
