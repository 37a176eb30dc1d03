package io.gnomon.agent.engine;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceKey;
import io.gnomon.agent.device.EnvironmentChanges;
import io.gnomon.agent.device.Work;
import io.gnomon.agent.exchange.AcknowledgementSender;
import io.gnomon.agent.exchange.BatchRepetition;
import io.gnomon.agent.exchange.DeviceLifecycle;
import io.gnomon.agent.exchange.DeviceRequests;
import io.gnomon.agent.exchange.EnrolmentWorker;
import io.gnomon.agent.exchange.EventSender;
import io.gnomon.agent.exchange.FeedChangeWorker;
import io.gnomon.agent.exchange.FeedStreamWorker;
import io.gnomon.agent.exchange.TokenWorker;
import io.gnomon.agent.exchange.TransactionSender;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.schedule.FleetCounters;
import io.gnomon.agent.schedule.WorkScheduler;
import io.gnomon.agent.traffic.PageRenderer;
import io.gnomon.agent.traffic.Visit;
import io.gnomon.agent.traffic.VisitEvaluator;
import io.gnomon.agent.traffic.VisitResult;
import io.gnomon.agent.transport.ServiceClient;
import io.vertx.core.Vertx;
import java.util.Optional;

/**
 * Drives all devices of a fleet: {@link #turn} is called several times a second and runs the work
 * that is due. Belongs to one event loop, as all devices and workers do.
 */
public final class DeviceEngine {

  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long MAX_CLONE_DELAY_MILLIS = 2_000;

  private final ServiceClient policyService;
  private final ServiceClient discoveryService;
  private final EngineConfig config;
  private final DeviceListener listener;
  private final WorkScheduler scheduler;
  private final DeviceLifecycle lifecycle;
  private final EnvironmentChanges environment = new EnvironmentChanges();
  private final BatchRepetition repetition;
  private final TransactionSender transactions;
  private final EventSender events;
  private final PendingRestarts restarts;
  private final VisitHandler visits;

  /** An engine without devices; each begins with {@link #start}. */
  public DeviceEngine(
      Vertx vertx,
      ServiceClient policyService,
      ServiceClient discoveryService,
      EngineConfig config,
      Ledger ledger,
      FleetCounters counters,
      DeviceListener listener) {
    this.policyService = policyService;
    this.discoveryService = discoveryService;
    this.config = config;
    this.listener = listener;
    var random = config.random();
    this.scheduler =
        new WorkScheduler(
            () -> System.nanoTime() / NANOS_PER_MILLI,
            random,
            counters.failures(),
            config.maxPause());
    this.lifecycle = new DeviceLifecycle(scheduler, random, this::changed);
    this.repetition = new BatchRepetition(random);
    var requests = new DeviceRequests(scheduler, registerCredentials(vertx));
    this.transactions =
        new TransactionSender(
            discoveryService, scheduler, requests, ledger, counters, repetition, config.device());
    this.events =
        new EventSender(
            policyService, scheduler, requests, ledger, counters, config.device().flushAge());
    scheduler.register(Work.TRANSACTIONS, transactions::work);
    scheduler.register(Work.EVENTS, events::work);
    registerFeed(requests, ledger, counters);
    this.restarts = new PendingRestarts(lifecycle, this::discard);
    var evaluator = new VisitEvaluator(new PageRenderer(config.organisation()));
    this.visits = new VisitHandler(evaluator, transactions, events, ledger, counters, listener);
  }

  /** Runs the work that is due. */
  public void turn() {
    scheduler.turn();
    restarts.turn();
  }

  /** The device begins to work after a random part of that time. */
  public void start(Device device, long withinMillis) {
    lifecycle.start(device, withinMillis);
  }

  /** Disconnects a device from its network, or connects it again. */
  public void setOnline(Device device, boolean online) {
    if (online) {
      lifecycle.reconnect(device);
    } else {
      lifecycle.disconnect(device);
    }
  }

  /** A user opens a URL on a device. */
  public VisitResult visit(Device device, Visit visit) {
    return visits.visit(device, visit, nowMillis());
  }

  /** The server's time of day. */
  public long nowMillis() {
    return policyService.clock().nowMillis();
  }

  /** The server's time of day as the device computes it. */
  public long nowMillis(Device device) {
    return device.environment().deviceMillis(nowMillis());
  }

  /** Changes the users, networks and clocks of devices. */
  public EnvironmentChanges environment() {
    return environment;
  }

  /** Repeats acknowledged batches of transactions. */
  public BatchRepetition repetition() {
    return repetition;
  }

  /**
   * Restarts a device as soon as none of its batches is in flight. It loses what it had in memory:
   * policy, token, and queues.
   *
   * @param newKey a key where the device loses its identity as well
   */
  public void restart(Device device, Optional<DeviceKey> newKey) {
    restarts.add(device, newKey);
  }

  /** Starts a second device with the identity of this one; both request tokens soon. */
  public Device startClone(Device device) {
    var clone = device.copy(config.device());
    start(clone, MAX_CLONE_DELAY_MILLIS);
    var delay = config.random().nextLong(MAX_CLONE_DELAY_MILLIS);
    scheduler.planNoLaterThan(device, Work.TOKEN, delay);
    return clone;
  }

  /** Sends what the device has queued, unless it is in a backoff. */
  public void flush(Device device) {
    scheduler.planUnlessBusy(device, Work.TRANSACTIONS, 0);
    scheduler.planUnlessBusy(device, Work.EVENTS, 0);
  }

  /** Disconnects a device and gives up what it has queued. */
  public void shutDown(Device device) {
    lifecycle.disconnect(device);
    discard(device);
  }

  /** Takes a device out of the fleet. */
  public void remove(Device device) {
    lifecycle.remove(device);
    discard(device);
  }

  /** Closes the connections. */
  public void close() {
    policyService.close();
    discoveryService.close();
  }

  /** What an ended device has queued will never be reported, and is recorded as lost. */
  private void changed(Device device) {
    if (!device.lifecycle().isActive()) {
      discard(device);
    }
    listener.changed(device);
  }

  private void discard(Device device) {
    transactions.discard(device);
    events.discard(device);
  }

  private TokenWorker registerCredentials(Vertx vertx) {
    var tokens =
        new TokenWorker(
            vertx,
            policyService,
            scheduler,
            lifecycle,
            environment,
            config.random(),
            config.boot());
    var enrolment =
        new EnrolmentWorker(
            policyService,
            scheduler,
            lifecycle,
            tokens,
            config.domain(),
            config.maxConcurrentEnrolments());
    scheduler.register(Work.ENROL, enrolment::work);
    scheduler.register(Work.TOKEN, tokens::work);
    return tokens;
  }

  private void registerFeed(DeviceRequests requests, Ledger ledger, FleetCounters counters) {
    var device = config.device();
    var acknowledgements =
        new AcknowledgementSender(
            policyService,
            scheduler,
            requests,
            ledger,
            config.random(),
            device.maxAcknowledgementDelay());
    var changes =
        new FeedChangeWorker(
            policyService, scheduler, requests, acknowledgements, transactions, config.random());
    var streams =
        new FeedStreamWorker(
            policyService, scheduler, requests, changes, counters.failures(), device);
    scheduler.register(Work.FEED, streams::follow);
    scheduler.register(Work.SILENCE, streams::checkIdle);
    scheduler.register(Work.FETCH, streams::fetch);
    scheduler.register(Work.ACKNOWLEDGE, acknowledgements::work);
  }
}
