package io.gnomon.kit.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How long a head of one connection may take, whatever reads it; then the connection is closed. */
final class HeadTime {

  private final ConnectionRegistry connections;
  private @Nullable Future<?> deadline;

  HeadTime(ConnectionRegistry connections) {
    this.connections = connections;
  }

  /** Goes on where it runs already. */
  void begin(ChannelHandlerContext ctx) {
    if (deadline == null) {
      deadline =
          ctx.executor()
              .schedule(
                  () -> connections.close(ctx.channel(), CloseReason.TIME),
                  connections.maxHeadTime().toNanos(),
                  TimeUnit.NANOSECONDS);
    }
  }

  boolean isRunning() {
    return deadline != null;
  }

  void end() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }
}
