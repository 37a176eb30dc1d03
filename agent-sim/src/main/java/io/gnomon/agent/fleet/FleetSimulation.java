package io.gnomon.agent.fleet;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceKey;
import io.gnomon.agent.engine.DeviceEngine;
import io.gnomon.agent.engine.DeviceListener;
import io.gnomon.agent.engine.EngineConfig;
import io.gnomon.agent.engine.Fault;
import io.gnomon.agent.engine.Faults;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.ledger.LedgerFile;
import io.gnomon.agent.organisation.Department;
import io.gnomon.agent.organisation.Organisation;
import io.gnomon.agent.schedule.FleetCounters;
import io.gnomon.agent.traffic.Attempt;
import io.gnomon.agent.traffic.RaisedAttempts;
import io.gnomon.agent.transport.ServerClock;
import io.gnomon.agent.transport.ServiceClient;
import io.gnomon.agent.workload.PaceController;
import io.vertx.core.Vertx;
import io.vertx.core.net.TrustOptions;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A fleet at work: its devices, their engine, their pace and their faults, the ledger of what they
 * did. After its construction it is confined to one event loop.
 */
public final class FleetSimulation implements DeviceListener {

  private static final Logger LOG = Logger.getLogger(FleetSimulation.class);
  private static final int MAX_RAISED_ATTEMPTS = 10_000;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final int MIN_SECONDS_BETWEEN_WARNINGS = 10;

  private final Vertx vertx;
  private final Clock clock;
  private final @Nullable TrustOptions trusted;
  private final Fleet devices;
  private final DeviceEngine engine;
  private final VisitGenerator visits;
  private final PaceController pace;
  private final Faults faults;
  private final LedgerFile ledgerFile;
  private final Ledger ledger;
  private final FleetSaver saver;
  private final FleetCounters counters = new FleetCounters();
  private final RaisedAttempts raised = new RaisedAttempts(MAX_RAISED_ATTEMPTS);
  private int secondsSinceWarning;
  private Map<String, Long> loggedFailures = Map.of();

  /**
   * Starts nothing yet.
   *
   * @param trusted whose certificates the services show
   */
  FleetSimulation(
      Vertx vertx,
      AgentConfig config,
      Organisation organisation,
      Clock clock,
      @Nullable TrustOptions trusted) {
    this.vertx = vertx;
    this.clock = clock;
    this.trusted = trusted;
    this.ledgerFile = new LedgerFile(config.dataDir());
    this.ledger = ledgerFile.open();
    this.devices = new Fleet(organisation, config.device(), config.firstDevice());
    this.saver = new FleetSaver(vertx, new FleetFile(config.dataDir()), devices);
    this.engine = engine(config, organisation, saver.boot());
    var maxQueued = config.maxFleetTransactions() / 2;
    this.pace =
        new PaceController(
            organisation,
            devices::size,
            engine::nowMillis,
            () -> counters.queuedTransactions() > maxQueued);
    this.visits = new VisitGenerator(devices, engine, pace, config.seed());
    this.faults = new Faults(engine, organisation, config.seed());
  }

  public Fleet devices() {
    return devices;
  }

  public DeviceEngine engine() {
    return engine;
  }

  public VisitGenerator visits() {
    return visits;
  }

  public PaceController pace() {
    return pace;
  }

  public Ledger ledger() {
    return ledger;
  }

  /** The latest attempts of users, of all devices. */
  public RaisedAttempts raisedAttempts() {
    return raised;
  }

  /** The state of the fleet at this moment. */
  public FleetSummary summary() {
    return FleetSummary.of(devices, pace, counters);
  }

  /** Generates keys on another thread, then lets the devices enrol. */
  public void enrol(int count, Department department, String enrolmentToken) {
    vertx
        .executeBlocking(
            () -> IntStream.range(0, count).mapToObj(i -> DeviceKey.generate()).toList())
        .onFailure(e -> LOG.error("no devices enrol: their keys cannot be generated", e))
        .onSuccess(keys -> enrol(keys, department, enrolmentToken));
  }

  /** Injects a fault; returns how many devices are affected. */
  public int inject(Fault fault) {
    return faults.inject(fault, devices.all(), monotonicMillis());
  }

  /** Ends all faults. */
  public void endFaults() {
    faults.end();
  }

  /** Takes a device out of the fleet. */
  public void remove(Device device) {
    engine.remove(device);
    devices.removed(device);
    saver.changed();
  }

  /** Takes all devices out of the fleet; the next ones begin at the first place. */
  public void removeAll() {
    faults.end();
    devices.stream().forEach(engine::remove);
    devices.clear();
    saver.changed();
  }

  @Override
  public void changed(Device device) {
    devices.idChanged(device);
    saver.changed();
  }

  @Override
  public void attempted(Device device, Attempt attempt) {
    raised.add(String.valueOf(device.id()), device.profile().name(), attempt);
  }

  void startAll() {
    devices.stream().forEach(device -> engine.start(device, startWithinMillis(devices.size())));
  }

  void turn() {
    engine.turn();
    visits.turn();
  }

  void everySecond() {
    faults.turn(monotonicMillis());
    logFailures();
    saver.everySecond();
  }

  /** Queues are lost with the process, and recorded as lost. */
  void shutDown() {
    engine.close();
    devices.stream().forEach(engine::shutDown);
    saver.saveNow();
    ledgerFile.close(ledger);
  }

  private void enrol(List<DeviceKey> keys, Department department, String enrolmentToken) {
    var first = devices.size();
    keys.forEach(key -> devices.add(department, key, enrolmentToken));
    // Saved before the first request, so that a device whose answer is lost can ask again.
    saver
        .save()
        .onComplete(
            done ->
                devices.stream()
                    .skip(first)
                    .forEach(device -> engine.start(device, startWithinMillis(keys.size()))));
  }

  /** Half a millisecond for each device. */
  private static long startWithinMillis(int devices) {
    return 100 + devices / 2;
  }

  /** One line for all devices when there are new failures, but not too often. */
  private void logFailures() {
    var failures = counters.failures().counts();
    if (++secondsSinceWarning >= MIN_SECONDS_BETWEEN_WARNINGS && !failures.equals(loggedFailures)) {
      secondsSinceWarning = 0;
      loggedFailures = failures;
      LOG.warnf("failed requests and streams since the start: %s", failures);
    }
  }

  private DeviceEngine engine(AgentConfig config, Organisation organisation, int boot) {
    var engineConfig =
        new EngineConfig(
            organisation.name(),
            organisation.domain(),
            boot,
            config.maxConcurrentEnrolments(),
            config.maxRetryPause(),
            new SplittableRandom(),
            config.device());
    return new DeviceEngine(
        vertx,
        client(config, config.policyUrl()),
        client(config, config.discoveryUrl()),
        engineConfig,
        ledger,
        counters,
        this);
  }

  private ServiceClient client(AgentConfig config, URI url) {
    return new ServiceClient(vertx, config.service(url, trusted), new ServerClock(clock));
  }

  private static long monotonicMillis() {
    return System.nanoTime() / NANOS_PER_MILLI;
  }
}
