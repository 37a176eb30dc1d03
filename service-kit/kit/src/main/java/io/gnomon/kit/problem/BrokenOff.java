package io.gnomon.kit.problem;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What fails because the caller has gone: nobody waits for an answer, and no log tells it. */
final class BrokenOff {

  /** Of exceptions of the operating system, which have no type of their own. */
  private static final Set<String> MESSAGES = Set.of("Connection reset", "Broken pipe");

  private BrokenOff() {}

  static boolean isCauseOf(@Nullable Throwable e) {
    return e != null && (isOne(e) || isCauseOf(e.getCause()));
  }

  private static boolean isOne(Throwable e) {
    return e instanceof ClosedChannelException
        || e instanceof HttpClosedException
        || e instanceof StreamResetException
        || (e instanceof IOException && MESSAGES.contains(String.valueOf(e.getMessage())));
  }
}
