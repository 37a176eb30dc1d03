package io.gnomon.agent.engine;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceConfig;
import io.gnomon.agent.device.DeviceKey;
import io.gnomon.agent.device.DeviceProfile;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.organisation.Organisation;
import io.gnomon.agent.peer.FakePeer;
import io.gnomon.agent.schedule.FleetCounters;
import io.gnomon.agent.traffic.Attempt;
import io.gnomon.agent.traffic.Visit;
import io.gnomon.agent.traffic.VisitResult;
import io.gnomon.agent.transport.ServerClock;
import io.gnomon.agent.transport.ServiceClient;
import io.gnomon.agent.transport.ServiceConfig;
import io.gnomon.matching.host.VisitedUrl;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Some devices on a loop of their own, impatient enough for tests. */
final class TestFleet implements AutoCloseable {

  private static final Duration MAX_PAUSE = Duration.ofSeconds(30);

  /** Everything that usually takes seconds takes a fraction of one. */
  static final DeviceConfig SHORT_INTERVALS =
      new DeviceConfig(
          200,
          Duration.ofMillis(50),
          1_000,
          100_000,
          100,
          Duration.ofMillis(100),
          Duration.ofMillis(1_500),
          Duration.ofMillis(800),
          Duration.ofMillis(800));

  final List<Device> devices = new ArrayList<>();
  final Ledger ledger = new Ledger();
  final FleetCounters counters = new FleetCounters();

  private final Vertx vertx = Vertx.vertx();
  private final Context loop = ((VertxInternal) vertx).createEventLoopContext();
  private final Organisation organisation = Organisation.example();
  private final DeviceConfig config;
  private final DeviceEngine engine;

  TestFleet(FakePeer peer, DeviceConfig config, int boot) {
    this.config = config;
    var address =
        new ServiceConfig(
            peer.url(), 4, true, Duration.ofSeconds(2), config.streamIdleTimeout(), null);
    var policy = new ServiceClient(vertx, address, new ServerClock(Clock.systemUTC()));
    var discovery = new ServiceClient(vertx, address, new ServerClock(Clock.systemUTC()));
    var engineConfig =
        new EngineConfig(
            organisation.name(),
            organisation.domain(),
            boot,
            8,
            MAX_PAUSE,
            new SplittableRandom(1),
            config);
    this.engine =
        new DeviceEngine(
            vertx, policy, discovery, engineConfig, ledger, counters, new NoListener());
    loop.runOnContext(v -> vertx.setPeriodic(10, t -> engine.turn()));
  }

  static TestFleet at(FakePeer peer) {
    return new TestFleet(peer, SHORT_INTERVALS, 1);
  }

  /** A device that begins to enrol. */
  Device enrol(String enrolmentToken) {
    var device = add(DeviceKey.generate(), enrolmentToken);
    on(() -> start(device));
    return device;
  }

  /** A device that had been enrolled in an earlier run. */
  Device resume(Device earlier) {
    var profile = profile(earlier.profile().key(), FakePeer.TOKEN);
    var device = Device.enrolled(profile, config, String.valueOf(earlier.id()), List.of());
    devices.add(device);
    on(() -> start(device));
    return device;
  }

  VisitResult visit(Device device, String url, boolean bypass) {
    var visit =
        new Visit(
            System.currentTimeMillis(),
            VisitedUrl.parse(url).orElseThrow(),
            device.profile().user(),
            device.profile().ipAddress(),
            1_000,
            2_000,
            bypass);
    return on(() -> engine.visit(device, visit));
  }

  /** Does something with the engine on the loop. */
  void run(Consumer<DeviceEngine> work) {
    on(
        () -> {
          work.accept(engine);
          return true;
        });
  }

  void online(Device device, boolean online) {
    on(
        () -> {
          engine.setOnline(device, online);
          return true;
        });
  }

  <T> T on(Supplier<T> work) {
    var result = new CompletableFuture<T>();
    loop.runOnContext(
        v -> {
          try {
            result.complete(work.get());
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    return result.join();
  }

  @Override
  public void close() {
    on(
        () -> {
          devices.forEach(device -> engine.setOnline(device, false));
          return true;
        });
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private boolean start(Device device) {
    engine.start(device, 0);
    return true;
  }

  private Device add(DeviceKey key, String enrolmentToken) {
    var device = new Device(profile(key, enrolmentToken), config);
    devices.add(device);
    return device;
  }

  private DeviceProfile profile(DeviceKey key, String enrolmentToken) {
    var n = devices.size();
    var department = organisation.departments().get(n % organisation.departments().size());
    return new DeviceProfile(
        n,
        "LAPTOP-" + n,
        department,
        department.platform(n),
        organisation.user(n),
        "10.20.0." + n,
        key,
        enrolmentToken);
  }

  private static final class NoListener implements DeviceListener {
    @Override
    public void changed(Device device) {}

    @Override
    public void attempted(Device device, Attempt attempt) {}
  }
}
