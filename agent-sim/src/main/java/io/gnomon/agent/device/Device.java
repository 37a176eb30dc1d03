package io.gnomon.agent.device;

import io.gnomon.agent.feed.Policy;
import io.gnomon.agent.traffic.Attempt;
import io.gnomon.agent.traffic.Bypasses;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One device: the parts that its state consists of. Each part has one writer, the worker named in
 * its description; the device itself only resets parts when a session, an identity or a process
 * ends. Confined to the event loop of its fleet: no part is safe for use by several threads.
 */
public final class Device {

  private final LifecycleState lifecycle;
  private final DeviceEnvironment environment;
  private final WorkState work = new WorkState();
  private final Credentials credentials;
  private final FeedConnection feed = new FeedConnection();
  private final PolicyState policy = new PolicyState();
  private final EnforcedRevisions enforced = new EnforcedRevisions();
  private final Bypasses bypasses = new Bypasses();
  private final TelemetryQueue transactions;
  private final BatchQueue<Attempt> attempts;

  /** A device that has yet to enrol. */
  public Device(DeviceProfile profile, DeviceConfig config) {
    this(new LifecycleState(profile), new Credentials(0), config);
  }

  private Device(LifecycleState lifecycle, Credentials credentials, DeviceConfig config) {
    this.lifecycle = lifecycle;
    this.credentials = credentials;
    this.environment = new DeviceEnvironment(lifecycle.profile());
    this.transactions = new TelemetryQueue(config.maxTransactions());
    this.attempts = new BatchQueue<>(config.maxEvents());
  }

  /** A device that was enrolled before this process began. */
  public static Device enrolled(
      DeviceProfile profile, DeviceConfig config, String id, List<String> earlierIds) {
    var device = new Device(profile, config);
    device.lifecycle.restore(id, earlierIds);
    return device;
  }

  /** A device that was taken out of the fleet; it keeps its place. */
  public static Device removed(DeviceProfile profile, DeviceConfig config) {
    var device = new Device(profile, config);
    device.lifecycle.setState(DeviceState.REMOVED);
    return device;
  }

  /** A second device with the same identity, as after a copied disk. */
  public Device copy(DeviceConfig config) {
    return new Device(lifecycle.copy(), new Credentials(credentials.assertions()), config);
  }

  public LifecycleState lifecycle() {
    return lifecycle;
  }

  public DeviceEnvironment environment() {
    return environment;
  }

  public WorkState work() {
    return work;
  }

  public Credentials credentials() {
    return credentials;
  }

  public FeedConnection feed() {
    return feed;
  }

  public PolicyState policyState() {
    return policy;
  }

  public EnforcedRevisions enforcedRevisions() {
    return enforced;
  }

  public Bypasses bypasses() {
    return bypasses;
  }

  public TelemetryQueue transactions() {
    return transactions;
  }

  public BatchQueue<Attempt> attempts() {
    return attempts;
  }

  /** What does not change between two enrolments. */
  public DeviceProfile profile() {
    return lifecycle.profile();
  }

  /** The id that the server assigned; null before the first enrolment. */
  public @Nullable String id() {
    return lifecycle.id();
  }

  /** The policy that it enforces. */
  public Policy policy() {
    return policy.policy();
  }

  /** Whether it has a network and the server may still hear from it. */
  public boolean isReachable() {
    return lifecycle.online() && lifecycle.isActive();
  }

  /** Whether visits become transactions. */
  public boolean collectsTelemetry() {
    return lifecycle.isActive()
        && policy().settings().endpointTelemetry()
        && !transactions.isRefused();
  }

  /** Transactions and attempts that are not acknowledged. */
  public int queued() {
    return transactions.size() + attempts.size();
  }

  /** Abandons all requests, all planned work and the stream. */
  public void endSession() {
    work.reset();
    policy.clearAnnouncement();
    feed.disconnect();
  }

  /** Ends the session and discards the access token. */
  public void endIdentity() {
    endSession();
    credentials.clear();
  }

  /** Numbers batches from 1; what is queued stays, what was sent without an answer is resent. */
  public void renumberBatches() {
    transactions.restart();
    attempts.restart();
  }

  /** Loses everything that a restart of its process loses; its queues must be empty. */
  public void clearMemory() {
    endIdentity();
    renumberBatches();
    feed.reset();
    policy.reset();
    enforced.clear();
    bypasses.clear();
    transactions.acceptAgain();
  }
}
