package io.gnomon.kit.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The connections of each port, and what heads hold on them that have not come to their end. There
 * is no proxy of it, since connections close after the last bean has gone.
 */
@Singleton
@Startup // So that its metrics exist from the start.
class ConnectionRegistry {

  /** Beside what requests in flight may hold: an eighth of that. */
  private static final int HEADS = 8;

  /** One address has at most half of the connections of a port. */
  private static final int SHARES = 2;

  private final Map<Channel, Integer> open = new ConcurrentHashMap<>();
  private final Map<Peer, Integer> openByPeer = new ConcurrentHashMap<>();
  private final AtomicLong headBytes = new AtomicLong();
  private final CallerAddressResolver addresses;
  private final int maxConnections;
  private final int maxOfPeer;
  private final long maxHeadBytes;
  private final Duration maxHeadTime;
  private final Meter.MeterProvider<Counter> closed;

  ConnectionRegistry(
      RequestHeadConfig config,
      @ConfigProperty(name = "quarkus.http.limits.max-connections") OptionalInt maxConnections,
      CallerAddressResolver addresses,
      MeterRegistry meters) {
    this.addresses = addresses;
    this.maxConnections = maxConnections.orElse(Integer.MAX_VALUE);
    this.maxOfPeer = Math.max(1, this.maxConnections / SHARES);
    this.maxHeadBytes = config.maxBytes() / HEADS;
    this.maxHeadTime = config.maxHeadTime();
    this.closed =
        Counter.builder("gnomon.connections.closed")
            .description("Connections that were closed for how many there are, or for their heads")
            .withRegistry(meters);
    register(meters);
  }

  /** Who has connections to a port: an address, of IPv6 its network. */
  private record Peer(Channel port, String network) {}

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

  /**
   * Counts a connection until it is closed; one beyond the limit of its port, or beyond the share
   * of its address in that, is closed at once.
   */
  boolean open(Channel connection) {
    var port = connection.parent();
    if (count(open, port, connection) > maxConnections) {
      close(connection, CloseReason.LIMIT);
      return false;
    }
    var peer = peer(connection);
    if (peer != null && count(openByPeer, peer, connection) > maxOfPeer) {
      close(connection, CloseReason.SHARE);
      return false;
    }
    return true;
  }

  private static <K> int count(Map<K, Integer> open, K key, Channel connection) {
    int count = open.merge(key, 1, Integer::sum);
    connection
        .closeFuture()
        .addListener(
            closing -> open.computeIfPresent(key, (same, all) -> all == 1 ? null : all - 1));
    return count;
  }

  /** Null where one address stands for many: that of a proxy, and this machine's own. */
  private @Nullable Peer peer(Channel connection) {
    if (connection.remoteAddress() instanceof InetSocketAddress remote
        && remote.getAddress() != null
        && !addresses.standsForMany(remote.getAddress())) {
      return new Peer(connection.parent(), CallerAddressResolver.network(remote.getAddress()));
    }
    return null;
  }

  /** Counts what an unfinished head holds besides; false where there is no room for it. */
  boolean hold(long more) {
    if (headBytes.addAndGet(more) <= maxHeadBytes) {
      return true;
    }
    headBytes.addAndGet(-more);
    return false;
  }

  void give(long bytes) {
    headBytes.addAndGet(-bytes);
  }

  Duration maxHeadTime() {
    return maxHeadTime;
  }

  /** At the socket: TLS would wait until its last word is taken. */
  void close(Channel connection, CloseReason reason) {
    closed.withTag("reason", reason.text()).increment();
    connection.pipeline().firstContext().close();
  }

  /** Why a connection is closed before it carries a request, or between two. */
  enum CloseReason {
    /** Its port has as many as it may. */
    LIMIT,
    /** Its address has as many to that port as one may have. */
    SHARE,
    /** The head of a request did not come to its end in time. */
    TIME,
    /** There is no room for what unfinished heads hold. */
    ROOM;

    /** As in metrics. */
    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
