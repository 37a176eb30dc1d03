package io.gnomon.kit.connection;

import io.netty.channel.Channel;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** An answer, until its reader has taken it. */
public final class SlowClientGuard {

  private static final long FIRST_PAUSE_MILLIS = 5;
  private static final long MAX_PAUSE_MILLIS = 1_000;

  /** What may wait on a connection over HTTP/1.1 without being counted: some short answers. */
  private static final int SHORT_BYTES = 4_096;

  /** What waits of an answer that is passed on piece by piece, as fast as it is read. */
  private static final long MAX_WAITING_PIECES = 64 << 10;

  /** RFC 9113, 7: no more of the stream is wanted. */
  private static final long CANCEL = 8;

  private final HttpServerRequest request;
  private final ConnectionBase connection;
  private final SlowClientWorker watch;

  /** When its reader fell behind, and how much was written by then; of the thread that watches. */
  private long behindSince;

  private long writtenBefore;

  /** Whether all of it has left the process; of the event loop, as all that follows. */
  private boolean hasLeft;

  private long deadline;

  private volatile boolean inPieces;
  private volatile boolean shared;

  SlowClientGuard(HttpServerRequest request, SlowClientWorker watch) {
    this.request = request;
    this.connection = connectionOf(request);
    this.watch = watch;
  }

  /**
   * Does that once earlier answers of the connection are read, but for some kB: over HTTP/1.1 one
   * may send request after request and read none of the answers, which the server would keep.
   */
  static void afterEarlierOnes(HttpServerRequest request, Runnable next) {
    var connection = connectionOf(request);
    if (isHttp2(request) || isNearlyEmpty(connection.channel())) {
      next.run();
      return;
    }
    var context = Vertx.currentContext();
    var left = connection.channel().newPromise();
    left.addListener(
        done -> {
          if (done.isSuccess()) {
            context.runOnContext(now -> next.run());
          }
        });
    connection.flush(left);
  }

  /**
   * Ends the answer at once, whether or not its reader takes what was written. A reset would wait
   * for that over HTTP/1.1, and so would an end of the connection in Vert.x; and neither calls the
   * handlers of the answer.
   */
  public static void breakOff(HttpServerRequest request) {
    var connection = connectionOf(request);
    if (!isHttp2(request)) {
      // Not that of the channel, by which Vert.x would wait again.
      connection.channelHandlerContext().close();
    } else if (!request.response().ended()) {
      request.response().reset(CANCEL);
    } else {
      var stream = RequestStream.of(request);
      connection.channel().eventLoop().execute(() -> stream.reset(CANCEL));
    }
  }

  /** Its header fields are complete: of one that is written as a whole they say how long it is. */
  public void begin() {
    if (!request.response().headers().contains(HttpHeaders.CONTENT_LENGTH)) {
      passOn();
    }
  }

  /** Is passed on piece by piece, as fast as it is read, whatever its header fields say. */
  public void passOn() {
    inPieces = true;
  }

  /** Consists of bytes that are held once for all requests. */
  public void share() {
    shared = true;
  }

  /** Is no longer watched here: another component does. */
  public void leave() {
    watch.remove(this);
  }

  /**
   * Has been written, or its reader has gone.
   *
   * @param waits receives how many bytes are held for the reader, unless it has taken all at once
   * @param taken called when nothing of it waits any more
   */
  public void end(LongConsumer waits, Runnable taken) {
    watch.remove(this);
    var loop = connection.channel().eventLoop();
    if (loop.isShuttingDown()) {
      taken.run();
    } else {
      // Behind what was written by another thread.
      loop.execute(() -> awaitReader(waits, taken));
    }
  }

  private void awaitReader(LongConsumer waits, Runnable taken) {
    if (isTaken()) {
      taken.run();
      return;
    }
    var bytes = waiting();
    // Over HTTP/1.1 they are copied for the socket.
    waits.accept(isHttp2(request) && shared ? 0 : bytes);
    deadline = System.nanoTime() + watch.config().allowedNanos(bytes);
    if (!isHttp2(request)) {
      var left = connection.channel().newPromise();
      left.addListener(done -> hasLeft = true);
      connection.flush(left);
    }
    look(FIRST_PAUSE_MILLIS, taken);
  }

  /** What waits of an answer; of a file that is written piece by piece, the last pieces alone. */
  private long waiting() {
    var written = request.response().bytesWritten();
    if (isHttp2(request)) {
      // It is with the stream, which does not report it.
      return inPieces ? Math.min(written, MAX_WAITING_PIECES) : written;
    }
    var buffer = connection.channel().unsafe().outboundBuffer();
    return buffer == null ? written : Math.min(written, buffer.totalPendingWriteBytes());
  }

  private void look(long pauseMillis, Runnable taken) {
    if (isTaken()) {
      taken.run();
    } else if (System.nanoTime() - deadline > 0) {
      watch.breakOff(this);
      taken.run();
    } else {
      var next = Math.min(2 * pauseMillis, MAX_PAUSE_MILLIS);
      var unused =
          connection
              .channel()
              .eventLoop()
              .schedule(() -> look(next, taken), pauseMillis, TimeUnit.MILLISECONDS);
    }
  }

  /** Later answers of the same connection do not count. */
  private boolean isTaken() {
    var channel = connection.channel();
    return hasLeft
        || !channel.isActive()
        || (isHttp2(request) ? !RequestStream.of(request).hasUnread() : isNearlyEmpty(channel));
  }

  private static boolean isNearlyEmpty(Channel channel) {
    var waiting = channel.unsafe().outboundBuffer();
    return waiting == null || waiting.totalPendingWriteBytes() <= SHORT_BYTES;
  }

  /** Whether its reader is too slow for one that is being written. */
  boolean isStuck(long now) {
    if (!isReaderBehind()) {
      behindSince = 0;
      return false;
    }
    var written = request.response().bytesWritten();
    if (behindSince == 0) {
      behindSince = now;
      writtenBefore = written;
    }
    return now - behindSince > watch.config().allowedNanos(written - writtenBefore);
  }

  private boolean isReaderBehind() {
    var response = request.response();
    // By which the response itself is guarded; it refuses the second question once it is over.
    synchronized (connection) {
      return response.headWritten() && !isOver(response) && response.writeQueueFull();
    }
  }

  /**
   * Over HTTP/2, where it is not needed, {@code closed} locks the response too: an event loop that
   * has the connection's lock and asks it, and a thread that asks without it, wait for each other.
   */
  private boolean isOver(HttpServerResponse response) {
    return response.ended() || (!isHttp2(request) && response.closed());
  }

  void breakOff() {
    breakOff(request);
  }

  private static boolean isHttp2(HttpServerRequest request) {
    return request.version() == HttpVersion.HTTP_2;
  }

  private static ConnectionBase connectionOf(HttpServerRequest request) {
    return (ConnectionBase) request.connection();
  }
}
