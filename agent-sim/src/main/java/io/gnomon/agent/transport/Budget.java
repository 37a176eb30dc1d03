package io.gnomon.agent.transport;

/**
 * Bytes that all devices together may hold of what is still arriving, so that a peer that never
 * ends what it begins fills no memory, however many devices it does that to. Not for several
 * threads.
 */
public final class Budget {

  private final long most;
  private long held;

  public Budget(long most) {
    this.most = most;
  }

  /** Whether so many more bytes (or, negative, fewer) are within the budget; they are held then. */
  public boolean hold(long bytes) {
    if (bytes > 0 && held + bytes > most) {
      return false;
    }
    held += bytes;
    return true;
  }

  /** What is held now. */
  public long held() {
    return held;
  }
}
