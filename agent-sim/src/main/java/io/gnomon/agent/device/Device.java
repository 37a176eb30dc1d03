package io.gnomon.agent.device;

import io.gnomon.agent.event.Attempt;
import io.gnomon.agent.feed.Policy;
import io.gnomon.agent.queue.BatchQueue;
import io.gnomon.agent.telemetry.Transaction;
import io.gnomon.agent.transport.OpenStream;
import io.gnomon.agent.visit.Bypasses;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of one device, touched on the fleet's event loop alone. Whoever changes it is one of
 * the workers of this package.
 */
public final class Device {

  static final long NEVER = Long.MAX_VALUE;

  final DeviceProfile profile;
  final BatchQueue<Transaction> transactions;
  final BatchQueue<Attempt> attempts;
  final Enforced enforced = new Enforced();
  final Bypasses bypasses = new Bypasses();

  /** When each kind of work is due, and when the wheel will look. */
  final long[] due = new long[Work.COUNT];

  final byte[] failures = new byte[Work.COUNT];
  long filedAt = NEVER;
  int underWay;
  int awaitingToken;

  DeviceState state = DeviceState.ENROLLING;
  @Nullable String id;
  String bootId = UUID.randomUUID().toString();
  boolean online = true;

  /** Grows whenever answers to earlier requests no longer concern the device. */
  int session;

  @Nullable String authorization;
  int assertions;

  Policy policy = Policy.NONE;
  @Nullable OpenStream stream;
  @Nullable FeedReading reading;
  boolean connected;
  long openedAt;
  long heardAt;
  long announced;
  int uselessStreams;
  long streamAgainAt;

  /** Since when the service refuses telemetry although the settings ask for it; 0: it does not. */
  long refusedSince;

  /** Whether telemetry was refused for so long that only new settings change it. */
  boolean refused;

  public Device(DeviceProfile profile, DeviceConfig config) {
    this.profile = profile;
    this.transactions = new BatchQueue<>(config.transactionLimit());
    this.attempts = new BatchQueue<>(config.eventLimit());
    Arrays.fill(due, NEVER);
  }

  /** What it is. */
  public DeviceProfile profile() {
    return profile;
  }

  /** The id that the server gave it. */
  public @Nullable String id() {
    return id;
  }

  /** Where it stands in its life. */
  public DeviceState state() {
    return state;
  }

  /** What it enforces. */
  public Policy policy() {
    return policy;
  }

  /** Whether it can reach the services. */
  public boolean online() {
    return online;
  }

  /** Whether it hears the feed. */
  public boolean connected() {
    return connected;
  }

  /** Transactions and events that are not answered for. */
  public int queued() {
    return transactions.size() + attempts.size();
  }

  /** Takes up the life of a device that had been enrolled before this process began. */
  public void resume(String knownId) {
    id = knownId;
    state = DeviceState.ENROLLED;
  }

  /** Whether visits become transactions. */
  public boolean collects() {
    return takesPart() && policy.settings().endpointTelemetry() && !refused && refusedSince == 0;
  }

  boolean reachable() {
    return online && takesPart();
  }

  /** Whether the server may still hear from it. */
  boolean takesPart() {
    return state == DeviceState.ENROLLED || state == DeviceState.ENROLLING;
  }

  boolean isUnderWay(Work work) {
    return (underWay & work.bit()) != 0;
  }

  /** Lets go of everything that is under way. */
  void newSession() {
    session++;
    underWay = 0;
    awaitingToken = 0;
    Arrays.fill(due, NEVER);
    Arrays.fill(failures, (byte) 0);
    connected = false;
    announced = 0;
    if (stream != null) {
      stream.close();
      stream = null;
      reading = null;
    }
  }
}
