package io.gnomon.agent.device;

import io.gnomon.agent.traffic.Transaction;
import io.gnomon.agent.transport.ServiceRequest;
import org.jspecify.annotations.Nullable;

/**
 * The transactions that a device has to send, and whether the service takes them. Written by {@code
 * TransactionSender}, on the event loop of the fleet.
 */
public final class TelemetryQueue extends BatchQueue<Transaction> {

  private long refusedSinceMillis;
  private @Nullable ServiceRequest repetition;

  TelemetryQueue(int maxTransactions) {
    super(maxTransactions);
  }

  /** Whether the service refuses telemetry although the settings ask for it. */
  public boolean isRefused() {
    return refusedSinceMillis != 0;
  }

  /** Notes a refusal and returns since when the service has refused. */
  public long refused(long nowMillis) {
    refusedSinceMillis = refusedSinceMillis == 0 ? nowMillis : refusedSinceMillis;
    return refusedSinceMillis;
  }

  /** The service takes telemetry, or may take it under other settings. */
  public void acceptAgain() {
    refusedSinceMillis = 0;
  }

  /** Replaces the acknowledged batch to be repeated after the next one; returns the earlier one. */
  public @Nullable ServiceRequest replaceRepetition(@Nullable ServiceRequest next) {
    var earlier = repetition;
    repetition = next;
    return earlier;
  }
}
