package io.gnomon.kit.connection;

import io.gnomon.kit.admission.AdmissionConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The connections of each port, and what heads hold on them that have not come to their end. There
 * is no proxy of it, since connections close after the last bean has gone.
 */
@Singleton
@Startup // So that its metrics exist from the start.
class ConnectionRegistry {

  /** Beside what requests in flight may hold: an eighth of that. */
  private static final int HEADS = 8;

  private final Map<Channel, Integer> open = new ConcurrentHashMap<>();
  private final AtomicLong headBytes = new AtomicLong();
  private final int maxConnections;
  private final long maxHeadBytes;
  private final Duration maxHeadTime;
  private final Meter.MeterProvider<Counter> closed;

  ConnectionRegistry(
      AdmissionConfig config,
      @ConfigProperty(name = "quarkus.http.limits.max-connections") OptionalInt maxConnections,
      MeterRegistry meters) {
    this.maxConnections = maxConnections.orElse(Integer.MAX_VALUE);
    this.maxHeadBytes = config.maxBytes() / HEADS;
    this.maxHeadTime = config.maxHeadTime();
    this.closed =
        Counter.builder("gnomon.connections.closed")
            .description("Connections that were closed for how many there are, or for their heads")
            .withRegistry(meters);
    register(meters);
  }

  /** All from the start, so that the first one is an increase. */
  private void register(MeterRegistry meters) {
    for (var reason : CloseReason.values()) {
      closed.withTag("reason", reason.text());
    }
    Gauge.builder("gnomon.connections.open", open, ConnectionRegistry::sum)
        .description("Connections, those that carry nothing among them")
        .register(meters);
    Gauge.builder("gnomon.connections.head.bytes", headBytes, AtomicLong::get)
        .description("What heads of requests hold that have not come to their end, estimated")
        .register(meters);
  }

  private static int sum(Map<Channel, Integer> open) {
    return open.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Counts a connection until it is closed; one beyond the limit of its port is closed at once. */
  boolean open(Channel connection) {
    var port = connection.parent();
    var count = open.merge(port, 1, Integer::sum);
    connection.closeFuture().addListener(closing -> open.merge(port, -1, Integer::sum));
    if (count > maxConnections) {
      close(connection, CloseReason.LIMIT);
    }
    return count <= maxConnections;
  }

  /** Counts what an unfinished head holds besides; false where there is no room for it. */
  boolean hold(long more) {
    if (headBytes.addAndGet(more) <= maxHeadBytes) {
      return true;
    }
    headBytes.addAndGet(-more);
    return false;
  }

  /** Gives back what was held. */
  void give(long bytes) {
    headBytes.addAndGet(-bytes);
  }

  /** How long a head may take. */
  Duration maxHeadTime() {
    return maxHeadTime;
  }

  /** At the socket: TLS would wait until its last word is taken. */
  void close(Channel connection, CloseReason reason) {
    closed.withTag("reason", reason.text()).increment();
    connection.pipeline().firstContext().close();
  }
}
