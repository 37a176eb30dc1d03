package io.gnomon.agent.fleet;

import io.gnomon.agent.device.Counters;
import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceEngine;
import io.gnomon.agent.event.RaisedAttempts;
import io.gnomon.agent.identity.DeviceKey;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.organisation.Department;
import io.gnomon.agent.organisation.Organisation;
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

  final Fleet fleet;
  final DeviceEngine engine;
  final Visitors visitors;
  final Ledger ledger = new Ledger();
  final Counters counters = new Counters();
  final RaisedAttempts raised = new RaisedAttempts(REMEMBERED_ATTEMPTS);

  private final Vertx vertx;
  private final FleetLoop loop;
  private final AgentConfig config;
  private final FleetFile file;
  private final int boot;
  private boolean unsaved;
  private volatile boolean stopping;
  private volatile @Nullable FleetSummary summary;

  FleetRunner(Vertx vertx, FleetLoop loop, AgentConfig config, Organisation organisation) {
    this.vertx = vertx;
    this.loop = loop;
    this.config = config;
    this.file = new FleetFile(config.dataDir());
    this.fleet = new Fleet(organisation, config.device());
    var state = file.read().nextBoot();
    // Before any assertion: a counter of this boot is never used by another one.
    file.write(state);
    this.boot = state.boots();
    state.devices().forEach(fleet::add);
    this.engine = engine(organisation);
    this.visitors = new Visitors(organisation, fleet, engine, config.seed());
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
          file.write(new FleetState(boot, fleet.saved()));
          return boot;
        });
  }

  /** How the fleet stood within the last second; null right after the start. */
  @Nullable FleetSummary latest() {
    return summary;
  }

  FleetSummary summary() {
    return FleetSummary.of(fleet, visitors.pacer(), counters);
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

  void forgetAll() {
    fleet.devices().forEach(engine::forget);
    fleet.clear();
    unsaved = true;
  }

  private void beginAll() {
    fleet.devices().forEach(device -> engine.begin(device, spread(fleet.size())));
  }

  /** So long it takes until all have begun: two milliseconds a device. */
  private static long spread(int devices) {
    return 100 + 2L * devices;
  }

  private void turn() {
    if (!stopping) {
      engine.turn();
      visitors.turn();
    }
  }

  private void everySecond() {
    summary = summary();
    if (unsaved && !stopping) {
      save();
    }
  }

  private Future<Boolean> save() {
    unsaved = false;
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
