package io.gnomon.kit.failure;

import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Failures because the caller has gone: they need no answer and no line in the log. */
final class BrokenOff {

  /** Of exceptions of the operating system and of Quarkus, which have no type of their own. */
  private static final Set<String> MESSAGES =
      Set.of("Connection reset", "Broken pipe", "Connection has been closed");

  private BrokenOff() {}

  static boolean isCauseOf(@Nullable Throwable e) {
    return e != null && (isOne(e) || isCauseOf(e.getCause()));
  }

  private static boolean isOne(Throwable e) {
    return e instanceof ClosedChannelException
        || e instanceof HttpClosedException
        || e instanceof StreamResetException
        || isClosedStream(e)
        || (e instanceof IOException && MESSAGES.contains(String.valueOf(e.getMessage())));
  }

  /** Of HTTP/2, that was reset while something was still to be written. */
  private static boolean isClosedStream(Throwable e) {
    return e instanceof Http2Exception.StreamException stream
        && stream.error() == Http2Error.STREAM_CLOSED;
  }
}
