package io.gnomon.agent.device;

import io.gnomon.agent.event.Attempt;
import io.gnomon.agent.feed.Policy;
import io.gnomon.agent.queue.BatchQueue;
import io.gnomon.agent.telemetry.Transaction;
import io.gnomon.agent.transport.Call;
import io.gnomon.agent.transport.OpenStream;
import io.gnomon.agent.visit.Bypasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of one device, touched on the fleet's event loop alone. Whoever changes it is one of
 * the workers of this package.
 */
public final class Device {

  static final long NEVER = Long.MAX_VALUE;

  DeviceProfile profile;
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
  private @Nullable List<String> earlierIds;
  String bootId = UUID.randomUUID().toString();
  boolean online = true;
  String user;
  String ipAddress;

  /** How wrong its clock is until the next answer corrects it. */
  long skewMillis;

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

  /** A batch that was answered for and is to be sent once more after the next one. */
  @Nullable Call repetition;

  public Device(DeviceProfile profile, DeviceConfig config) {
    this.profile = profile;
    this.user = profile.user();
    this.ipAddress = profile.ipAddress();
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

  /** Ids that it had before, as after it lost its key. */
  public List<String> earlierIds() {
    return earlierIds == null ? List.of() : List.copyOf(earlierIds);
  }

  /** Where it stands in its life. */
  public DeviceState state() {
    return state;
  }

  /** Who uses it now. */
  public String user() {
    return user;
  }

  /** Where it is now. */
  public String ipAddress() {
    return ipAddress;
  }

  /** Gets somebody else to use it. */
  public void use(String newUser) {
    user = newUser;
  }

  /** Moves to another network. */
  public void move(String newIpAddress) {
    ipAddress = newIpAddress;
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
  public void resume(String knownId, List<String> knownEarlierIds) {
    id = knownId;
    earlierIds = knownEarlierIds.isEmpty() ? null : new ArrayList<>(knownEarlierIds);
    state = DeviceState.ENROLLED;
  }

  /** Whether visits become transactions. */
  public boolean collects() {
    return takesPart() && policy.settings().endpointTelemetry() && !refused && refusedSince == 0;
  }

  /** The server's time as the device believes it to be. */
  public long believes(long serverMillis) {
    return serverMillis + skewMillis;
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

  /** The server calls it so from now on. */
  void named(String newId) {
    if (id != null && !id.equals(newId)) {
      earlierIds = earlierIds == null ? new ArrayList<>(2) : earlierIds;
      earlierIds.add(id);
    }
    id = newId;
  }

  /** Leaves the fleet for good. */
  public void remove() {
    state = DeviceState.REMOVED;
  }

  /** Another device with the same identity, as after a copied disk. */
  Device copy(DeviceConfig config) {
    var copy = new Device(profile, config);
    copy.id = id;
    copy.state = state;
    copy.assertions = assertions;
    return copy;
  }

  /** Loses what lies in memory, as in a start; what it had to tell is no longer its concern. */
  void loseMemory() {
    newSession();
    authorization = null;
    bootId = UUID.randomUUID().toString();
    transactions.restart();
    attempts.restart();
    enforced.clear();
    bypasses.clear();
    policy = Policy.NONE;
    uselessStreams = 0;
    streamAgainAt = 0;
    refusedSince = 0;
    refused = false;
  }

  /** Lets go of everything that is under way. */
  void newSession() {
    session++;
    underWay = 0;
    awaitingToken = 0;
    Arrays.fill(due, NEVER);
    Arrays.fill(failures, (byte) 0);
    announced = 0;
    closeStream();
  }

  /** Hears the feed no longer. */
  void closeStream() {
    connected = false;
    if (stream != null) {
      stream.close();
      stream = null;
    }
    if (reading != null) {
      reading.release();
      reading = null;
    }
  }
}
