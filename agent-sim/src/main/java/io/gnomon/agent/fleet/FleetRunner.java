package io.gnomon.agent.fleet;

import io.gnomon.agent.device.Counters;
import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceEngine;
import io.gnomon.agent.event.RaisedAttempts;
import io.gnomon.agent.fault.Fault;
import io.gnomon.agent.fault.Faults;
import io.gnomon.agent.identity.DeviceKey;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.ledger.LedgerFile;
import io.gnomon.agent.organisation.Department;
import io.gnomon.agent.organisation.Organisation;
import io.gnomon.agent.pace.Pacing;
import io.gnomon.agent.transport.ServerClock;
import io.gnomon.agent.transport.ServiceClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the fleet: brings it back at the start, turns its wheel, makes its visits, keeps its file.
 * What is not private or an observer belongs to the fleet's loop.
 */
@Singleton
class FleetRunner {

  private static final Logger LOG = Logger.getLogger(FleetRunner.class);
  private static final long TICK_MILLIS = 20;
  private static final long SAVE_MILLIS = 1_000;
  private static final int REMEMBERED_ATTEMPTS = 10_000;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final int SILENT_SECONDS = 10;

  /**
   * So many devices are written for a second of waiting; a device whose new id is lost by a kill
   * asks again with its key and gets the same.
   */
  private static final int DEVICES_A_SECOND = 5_000;

  final Fleet fleet;
  final DeviceEngine engine;
  final Visitors visitors;
  final Pacing pacing;
  final Faults faults;
  final Ledger ledger;
  final Counters counters = new Counters();
  final RaisedAttempts raised = new RaisedAttempts(REMEMBERED_ATTEMPTS);

  private final Vertx vertx;
  private final FleetLoop loop;
  private final AgentConfig config;
  private final FleetFile file;
  private final LedgerFile ledgerFile;
  private final int boot;
  private boolean unsaved;
  private int secondsUnsaved;
  private int secondsSilent;
  private Map<String, Long> saidTroubles = Map.of();
  private volatile boolean stopping;
  private volatile @Nullable FleetSummary summary;

  FleetRunner(Vertx vertx, FleetLoop loop, AgentConfig config, Organisation organisation) {
    this.vertx = vertx;
    this.loop = loop;
    this.config = config;
    this.file = new FleetFile(config.dataDir());
    this.ledgerFile = new LedgerFile(config.dataDir());
    this.ledger = ledgerFile.open();
    this.fleet = new Fleet(organisation, config.device(), config.firstDevice());
    var state = file.read().nextBoot();
    // Before any assertion: a counter of this boot is never used by another one.
    file.write(state);
    this.boot = state.boots();
    state.devices().forEach(fleet::add);
    this.engine = engine(organisation);
    var congestion = config.fleetTransactionLimit() / 2;
    this.pacing =
        new Pacing(
            organisation,
            new Pacing.Situation(
                fleet::size, engine::nowMillis, () -> counters.kept() > congestion));
    this.visitors = new Visitors(fleet, engine, pacing, config.seed());
    this.faults = new Faults(engine, organisation, config.seed());
  }

  void start(@Observes StartupEvent event) {
    loop.run(
        () -> {
          beginAll();
          vertx.setPeriodic(TICK_MILLIS, t -> turn());
          vertx.setPeriodic(SAVE_MILLIS, t -> everySecond());
        });
    LOG.infof(
        "%d devices come back, policy service %s, discovery service %s",
        fleet.size(), config.policyUrl(), config.discoveryUrl());
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    loop.call(
        () -> {
          engine.close();
          // What is still to be told is lost with the memory that it lies in, and counted so.
          fleet.devices().forEach(engine::forget);
          file.write(new FleetState(boot, fleet.saved()));
          ledgerFile.close(ledger);
          return boot;
        });
  }

  /** How the fleet stood within the last second; null right after the start. */
  @Nullable FleetSummary latest() {
    return summary;
  }

  FleetSummary summary() {
    return FleetSummary.of(fleet, pacing, counters);
  }

  /** Makes keys elsewhere, then lets the devices enrol. */
  void enrol(int count, Department department, String enrolmentToken) {
    vertx
        .executeBlocking(
            () -> IntStream.range(0, count).mapToObj(i -> DeviceKey.generate()).toList())
        .onFailure(e -> LOG.error("no keys, no devices", e))
        .onSuccess(
            keys -> {
              var first = fleet.size();
              keys.forEach(key -> fleet.add(department, key, enrolmentToken));
              // Kept before the first request, so that a device whose answer is lost can ask again.
              save()
                  .onComplete(
                      done ->
                          fleet
                              .devices()
                              .skip(first)
                              .forEach(device -> engine.begin(device, spread(count))));
            });
  }

  /** Brings devices into trouble; returns how many. */
  int order(Fault fault) {
    return faults.order(fault, fleet.all(), System.nanoTime() / NANOS_PER_MILLI);
  }

  /** Takes a device out of the fleet. */
  void remove(Device device) {
    engine.forget(device);
    fleet.remove(device);
    unsaved = true;
  }

  void forgetAll() {
    faults.end();
    fleet.devices().forEach(engine::forget);
    fleet.clear();
    unsaved = true;
  }

  private void beginAll() {
    fleet.devices().forEach(device -> engine.begin(device, spread(fleet.size())));
  }

  /** So long it takes until all have begun: half a millisecond a device. */
  private static long spread(int devices) {
    return 100 + devices / 2;
  }

  private void turn() {
    if (!stopping) {
      engine.turn();
      visitors.turn();
    }
  }

  private void everySecond() {
    summary = summary();
    faults.turn(System.nanoTime() / NANOS_PER_MILLI);
    sayTroubles();
    if (unsaved && !stopping && ++secondsUnsaved > fleet.size() / DEVICES_A_SECOND) {
      save();
    }
  }

  /** One line for all devices when there is something new to say, ten seconds apart at least. */
  private void sayTroubles() {
    var troubles = counters.troubles().counts();
    if (++secondsSilent >= SILENT_SECONDS && !troubles.equals(saidTroubles)) {
      secondsSilent = 0;
      saidTroubles = troubles;
      LOG.warnf("troubles with the services so far: %s", troubles);
    }
  }

  private Future<Boolean> save() {
    unsaved = false;
    secondsUnsaved = 0;
    var state = new FleetState(boot, fleet.saved());
    return vertx
        .executeBlocking(
            () -> {
              file.write(state);
              return true;
            })
        .onFailure(
            e -> {
              LOG.error("the fleet's file was not written", e);
              unsaved = true;
            });
  }

  private void changed(Device device) {
    fleet.indexed(device);
    unsaved = true;
  }

  private DeviceEngine engine(Organisation organisation) {
    var services =
        new DeviceEngine.Services(vertx, client(config.policyUrl()), client(config.discoveryUrl()));
    var circumstances =
        new DeviceEngine.Circumstances(
            organisation.name(),
            organisation.domain(),
            boot,
            config.enrolAtOnce(),
            new SplittableRandom(),
            config.device());
    var books = new DeviceEngine.Books(ledger, counters, raised, this::changed);
    return new DeviceEngine(services, circumstances, books);
  }

  private ServiceClient client(URI url) {
    var clock = new ServerClock(Clock.systemUTC());
    return new ServiceClient(vertx, config.service(url), clock);
  }
}
