package io.gnomon.e2e.restart;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import io.gnomon.embedded.kafka.KafkaSecurity;
import io.gnomon.embedded.kafka.Topics;
import io.gnomon.embedded.postgres.FreePort;
import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.Home;
import io.gnomon.local.installation.Installation;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import io.gnomon.local.installation.process.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * A Gnomon with two processes of each service, among which its front door shares requests; its
 * devices know the address of the front door alone, which there is one of, as in a cluster.
 */
final class TwoOfEach implements AutoCloseable {

  private static final List<Part> SERVICES = List.of(Part.CATALOG, Part.DISCOVERY, Part.POLICY);
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  /** Longer than the front door takes to learn that one is not ready any more. */
  private static final Map<String, String> SETTINGS = Map.of("QUARKUS_SHUTDOWN_DELAY", "2s");

  private final Ports ports = Ports.free();
  private final Map<Part, Ports> seconds = new EnumMap<>(Part.class);
  private final Map<Part, ChildProcess> replicas = new ConcurrentHashMap<>();
  private final ServiceAddress doorAddress = new ServiceAddress();
  private final Ports nextDoor = ports.ofReplica(Part.CONSOLE, freePort());
  private final Stack stack;

  /** Starts the second processes and the second front door, beside what the first one has. */
  private final Stack beside;

  private TwoOfEach(Installation first, Installation second) {
    for (var service : SERVICES) {
      seconds.put(service, ports.ofReplica(service, freePort()));
    }
    doorAddress.add(ports.of(Part.CONSOLE));
    var home = RunningGnomon.freshHome();
    stack = stack(first, home);
    beside = stack(second, home);
  }

  private Stack stack(Installation installation, Home home) {
    return new Stack(
        installation,
        home,
        ports,
        System.out::println,
        KafkaSecurity.onLoopback(home.passwords()),
        settings());
  }

  /** Starts it. */
  static TwoOfEach start() {
    var two = startFirsts(RunningGnomon.installation());
    try {
      two.startSeconds();
      return two;
    } catch (RuntimeException e) {
      two.close();
      throw e;
    }
  }

  /** Starts the first processes alone, with those programs; all others are those of this tree. */
  static TwoOfEach startFirsts(Installation installation) {
    var two = new TwoOfEach(installation, RunningGnomon.installation());
    try {
      two.stack.start();
      return two;
    } catch (RuntimeException e) {
      two.close();
      throw e;
    }
  }

  /** The ports by which people reach all of it through the front door. */
  Ports throughTheDoor() {
    var behind = ports;
    for (var service : SERVICES) {
      behind = behind.with(service, doorAddress.port());
    }
    return behind;
  }

  /** The administrator's. */
  String token() {
    return RunningGnomon.token(stack);
  }

  /** Asks the first process of each service to end, and returns when they have. */
  void stopFirsts() {
    stop(SERVICES.stream().map(this::first).toList());
  }

  void startFirsts() {
    SERVICES.forEach(stack::launch);
    SERVICES.forEach(stack::awaitReady);
  }

  /** The same with the second ones. */
  void stopSeconds() {
    stop(SERVICES.stream().map(this::replica).toList());
  }

  /**
   * Makes those topics of this tree that the broker lacks, as {@code ./gnomon topics} does before
   * an upgrade.
   */
  void ensureTopics() throws InterruptedException {
    Topics.fromContracts().ensure(ports.address(Part.KAFKA), beside.kafkaClientSettings());
  }

  void startSeconds() {
    SERVICES.parallelStream()
        .forEach(each -> replicas.put(each, beside.launchReplica(each, second(each), SETTINGS)));
  }

  /** Kills the first ones; returns when they are back, which they are by themselves. */
  void killFirsts() {
    for (var service : SERVICES) {
      var killed = first(service);
      killed.fail();
      await().atMost(TIMEOUT).until(() -> first(service) != killed);
      stack.awaitReady(service);
    }
  }

  /** Kills the second ones, which stay away. */
  void killSeconds() {
    SERVICES.forEach(each -> replica(each).kill());
  }

  /** Starts another front door and asks the one that there was to end, once that is ready. */
  void replaceDoor() {
    replicas.put(Part.CONSOLE, beside.launchReplica(Part.CONSOLE, nextDoor, doorSettings()));
    doorAddress.add(nextDoor.of(Part.CONSOLE));
    var replaced = first(Part.CONSOLE);
    replaced.requestStop();
    doorAddress.remove(ports.of(Part.CONSOLE));
    awaitStopped(replaced);
  }

  /** Asks PostgreSQL and Kafka to end, both of one pod, and starts them again when they have. */
  void restartServers() {
    var servers = List.of(first(Part.KAFKA), first(Part.POSTGRES));
    servers.forEach(ChildProcess::requestStop);
    servers.forEach(each -> each.awaitStop(() -> {}));
    stack.startPostgres();
    stack.startKafka();
    SERVICES.forEach(stack::awaitReady);
  }

  /** Asks the simulator to end, and starts it again when it has. */
  void restartSimulator() {
    stop(List.of(first(Part.AGENT_SIM)));
    stack.launch(Part.AGENT_SIM);
    stack.awaitReady(Part.AGENT_SIM);
  }

  @Override
  public void close() {
    replicas.values().forEach(ChildProcess::kill);
    beside.close();
    stack.close();
    doorAddress.close();
  }

  private ChildProcess first(Part service) {
    return stack.child(service).orElseThrow();
  }

  private ChildProcess replica(Part service) {
    return Objects.requireNonNull(replicas.get(service));
  }

  private Ports second(Part service) {
    return Objects.requireNonNull(seconds.get(service));
  }

  private static void stop(List<ChildProcess> processes) {
    processes.forEach(ChildProcess::requestStop);
    processes.forEach(TwoOfEach::awaitStopped);
  }

  /** A front door ends when its streams have, or its time for that is over. */
  private static void awaitStopped(ChildProcess process) {
    await().atMost(TIMEOUT).until(() -> !process.isAlive());
    assertThat(process.lastLines()).as("the end of " + process.label()).contains("stopped in");
  }

  private static int freePort() {
    try {
      return FreePort.any();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<Part, Map<String, String>> settings() {
    var door = throughTheDoor().url(Part.POLICY);
    var settings = new EnumMap<Part, Map<String, String>>(Part.class);
    SERVICES.forEach(each -> settings.put(each, SETTINGS));
    settings.put(Part.CONSOLE, doorSettings());
    settings.put(
        Part.AGENT_SIM,
        Map.of("GNOMON_AGENT_POLICY_URL", door, "GNOMON_AGENT_DISCOVERY_URL", door));
    return settings;
  }

  private Map<String, String> doorSettings() {
    var settings = new HashMap<>(SETTINGS);
    for (var service : SERVICES) {
      var name = "GNOMON_" + service.name().toUpperCase(Locale.ROOT);
      settings.put(name + "_URL", both(service, Ports::url));
      settings.put(name + "_MANAGEMENT_URL", both(service, Ports::managementUrl));
    }
    return settings;
  }

  private String both(Part service, BiFunction<Ports, Part, String> address) {
    return address.apply(ports, service) + "," + address.apply(second(service), service);
  }
}
