package io.gnomon.agent.transport;

/**
 * Bounds the memory that all devices together use for what is still arriving, so that a peer that
 * never ends a message fills no memory, however many devices it does that to. Not for several
 * threads.
 */
public final class MemoryBudget {

  private final long maxBytes;
  private long reserved;

  public MemoryBudget(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Reserves that many more bytes (negative: fewer) if the budget allows it. */
  public boolean reserve(long bytes) {
    if (bytes > 0 && reserved + bytes > maxBytes) {
      return false;
    }
    reserved += bytes;
    return true;
  }

  /** Gives that many bytes back. */
  public void release(long bytes) {
    reserved -= bytes;
  }
}
