package io.gnomon.agent.device;

import org.jspecify.annotations.Nullable;

/**
 * How a device receives the feed: its stream, and whether streams work at all. Written by {@code
 * FeedStreamWorker}, on the event loop of the fleet.
 */
public final class FeedConnection {

  /** Longer waits are not believed. */
  private static final long MAX_RETURN_MILLIS = 600_000;

  private @Nullable FeedStream stream;
  private boolean connected;
  private long connectedSinceMillis;
  private int failedStreams;
  private long pollUntilMillis;
  private int returnWithinMillis;

  /** Whether it receives changes. */
  public boolean connected() {
    return connected;
  }

  /** The stream that is open or being opened. */
  public @Nullable FeedStream stream() {
    return stream;
  }

  /**
   * Within what time all devices come back from a server that they lost, as it said last; 0 before.
   */
  public long returnWithinMillis() {
    return returnWithinMillis;
  }

  /** Notes what the server says of a return. */
  public void setReturnWithinMillis(long millis) {
    returnWithinMillis = (int) Math.min(millis, MAX_RETURN_MILLIS);
  }

  /** Until when changes are polled, because streams do not work. */
  public long pollUntilMillis() {
    return pollUntilMillis;
  }

  public void setStream(FeedStream stream) {
    this.stream = stream;
  }

  /** Since when, by the server's clock; of use only while it is connected. */
  public long connectedSinceMillis() {
    return connectedSinceMillis;
  }

  /** Whether it receives changes from that moment on. */
  public void setConnected(boolean nowConnected, long atMillis) {
    if (nowConnected && !connected) {
      connectedSinceMillis = atMillis;
    }
    connected = nowConnected;
  }

  /** Counts a stream that brought nothing; returns how many there were in a row. */
  public int addFailedStream() {
    return ++failedStreams;
  }

  public void clearFailedStreams() {
    failedStreams = 0;
  }

  /** Polls until then; afterwards one more failed stream is enough to poll again. */
  public void pollUntil(long atMillis) {
    pollUntilMillis = atMillis;
    failedStreams--;
  }

  /** Closes the stream, if there is one. */
  public void disconnect() {
    connected = false;
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }

  void reset() {
    failedStreams = 0;
    pollUntilMillis = 0;
  }
}
