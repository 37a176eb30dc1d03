package io.gnomon.agent.device;

/** A stream of the feed that is open or being opened. */
public interface FeedStream {

  /** Ends it if nothing has arrived for too long. */
  void checkIdle();

  /** Ends it from this side and releases its memory. */
  void close();
}
