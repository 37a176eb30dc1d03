package io.gnomon.e2e.restart;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.fleet.FleetClient;
import io.gnomon.local.fleet.Pace;
import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Home;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import io.gnomon.local.installation.ServiceEndpoint;
import io.gnomon.local.installation.process.PartStatus;
import io.gnomon.local.installation.process.Stack;
import io.gnomon.local.installation.process.StandaloneAgentSim;
import io.gnomon.local.ledger.Difference;
import io.gnomon.local.ledger.LedgerSource;
import io.gnomon.local.ledger.Verification;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each process is killed at random moments under load, and recovers without an operator: 20 rounds,
 * or as many as {@code -Dgnomon.rounds} says; {@code -Dgnomon.seed=N} repeats a run. The load comes
 * from a simulator of its own, since the ledger of one that is killed is lost; the killed one has
 * devices that are connected. People ask the services, and by the front door. The system is its own
 * as well: its reports have nothing but this traffic.
 */
@Tag("full")
@Order(RunningGnomon.BEFORE_IT)
class KillRoundsIT {

  private static final int ROUNDS = Integer.getInteger("gnomon.rounds", 20);
  private static final long SEED = Long.getLong("gnomon.seed", System.nanoTime());
  private static final int DEVICES = 60;
  private static final int IDLE_DEVICES = 20;
  private static final Pace PACE = Pace.perMinute(6_000);
  private static final int MAX_PAUSE_MILLIS = 3_000;
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  /** Of the server, and not "come later". */
  private static final Pattern FAULT = Pattern.compile(": 5(?!03)\\d\\d$");

  /** A service that is killed in the middle of an answer gives none; the front door says so. */
  private static final Pattern NO_ANSWER = Pattern.compile(" answered 502: ");

  private final Random random = new Random(SEED);
  private final Deque<Part> victims = new ArrayDeque<>();
  private final Map<Part, List<Duration>> away = new EnumMap<>(Part.class);
  private Stack stack;
  private GnomonClient client;

  @BeforeEach
  void start() {
    var home = RunningGnomon.freshHome();
    stack = new Stack(RunningGnomon.installation(), home, Ports.free(), System.out::println);
    stack.start();
    client = new GnomonClient(stack.ports(), RunningGnomon.token(stack));
  }

  @AfterEach
  void stop() {
    Optional.ofNullable(stack).ifPresent(Stack::close);
  }

  @Test
  void whateverIsKilledComesBackByItselfAndNothingIsLost() {
    System.out.printf("%d rounds, -Dgnomon.seed=%d%n", ROUNDS, SEED);
    var idle = idleFleet();
    try (var simulator = simulator();
        var callers = new RouteCallers(stack.ports(), RunningGnomon.token(stack));
        var callersAtTheDoor = new RouteCallers(throughTheDoor(), RunningGnomon.token(stack))) {
      var load = at(simulator);
      var fleet = new FleetClient(load);
      fleet.enrolUpTo(DEVICES);
      awaitConnected(idle, fleet);
      var verification = verification(load);
      verification.begin();
      var restarts = restarts();
      fleet.pace(PACE);
      callers.start();
      callersAtTheDoor.start();

      killAll();
      away.forEach((part, times) -> restarts.merge(part, times.size(), Integer::sum));
      restarts.put(Part.POSTGRES, 0);

      // What is compared must not change meanwhile.
      callers.close();
      callersAtTheDoor.close();
      fleet.pause();
      awaitConnected(idle, fleet);
      assertEqual(verification);
      assertSeenByNobody(fleet);
      assertSeenByNobody(callers, callersAtTheDoor);
      assertThat(restarts()).as("nobody else has died").isEqualTo(restarts);
    }
  }

  private FleetClient idleFleet() {
    var idle = new FleetClient(client);
    idle.turnOn();
    idle.enrolUpTo(IDLE_DEVICES);
    return idle;
  }

  private static void assertSeenByNobody(RouteCallers callers, RouteCallers callersAtTheDoor) {
    assertThat(callers.faults()).isEmpty();
    assertThat(callersAtTheDoor.faults()).allMatch(fault -> NO_ANSWER.matcher(fault).find());
    for (var all : List.of(callers, callersAtTheDoor)) {
      assertThat(all.successes()).allSatisfy((route, count) -> assertThat(count).isPositive());
    }
  }

  private static void assertSeenByNobody(FleetClient fleet) {
    assertThat(fleet.summary().path("failures").fieldNames())
        .as("what devices saw")
        .toIterable()
        .noneMatch(kind -> FAULT.matcher(kind).find());
  }

  /** Where people reach all services by the front door. */
  private Ports throughTheDoor() {
    var door = stack.ports();
    for (var service : Part.apis()) {
      door = door.with(service, door.of(Part.CONSOLE));
    }
    return door;
  }

  private static void awaitConnected(FleetClient idle, FleetClient fleet) {
    await()
        .atMost(TIMEOUT)
        .until(
            () ->
                fleet.summary().path("connected").asInt() >= DEVICES
                    && idle.summary().path("connected").asInt() >= IDLE_DEVICES);
  }

  private static void assertEqual(Verification verification) {
    var outcome = verification.verify(TIMEOUT, 20);
    assertThat(outcome.result().named()).extracting(Difference::sentence).isEmpty();
    assertThat(outcome.result().did().get(0)).isPositive();
  }

  private void killAll() {
    for (int round = 1; round <= ROUNDS; round++) {
      var part = nextVictim();
      var pause = Duration.ofMillis(random.nextInt(MAX_PAUSE_MILLIS));
      await().pollDelay(pause).atMost(TIMEOUT).until(() -> true);
      var time = kill(part);
      System.out.printf(
          "round %d of %d: killed %s, back after %d ms%n",
          round, ROUNDS, part.label(), time.toMillis());
      away.computeIfAbsent(part, first -> new ArrayList<>()).add(time);
    }
    away.forEach(
        (part, times) ->
            System.out.printf(
                "%s was killed %d times and away for %d ms at most%n",
                part.label(), times.size(), Collections.max(times).toMillis()));
  }

  /**
   * Each of them before one comes again: a process that dies too often is rightly not started
   * again.
   */
  private Part nextVictim() {
    if (victims.isEmpty()) {
      var parts = new ArrayList<>(Part.processes());
      Collections.shuffle(parts, random);
      victims.addAll(parts);
    }
    return victims.remove();
  }

  /** How long it took until all of them were ready again. */
  private Duration kill(Part part) {
    long before = pid(part);
    long start = System.nanoTime();
    ProcessHandle.of(before).ifPresent(ProcessHandle::destroyForcibly);
    await().atMost(TIMEOUT).until(() -> pid(part) != before);
    await()
        .atMost(TIMEOUT)
        .until(
            () -> PartStatus.of(stack.home(), stack.ports()).stream().allMatch(PartStatus::ready));
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private long pid(Part part) {
    return stack.child(part).map(ChildProcess::pid).orElseThrow();
  }

  private Map<Part, Integer> restarts() {
    var restarts = new EnumMap<Part, Integer>(Part.class);
    PartStatus.of(stack.home(), stack.ports())
        .forEach(each -> restarts.put(each.part(), each.restarts()));
    // A new server refuses to start as long as a process of the killed one is at work.
    restarts.put(Part.POSTGRES, 0);
    return restarts;
  }

  private Verification verification(GnomonClient load) {
    return new Verification(client, List.of(LedgerSource.of(load)), Verification.ENDPOINT_USERS);
  }

  private StandaloneAgentSim simulator() {
    Ports ports = stack.ports();
    return StandaloneAgentSim.start(
        RunningGnomon.installation(),
        new Home(stack.home().folder().resolve("load")),
        new StandaloneAgentSim.Options(
            ports.url(Part.POLICY),
            ports.url(Part.DISCOVERY),
            0,
            256,
            Map.of("GNOMON_AGENT_FIRST_DEVICE", "5001")),
        System.out::println);
  }

  private GnomonClient at(StandaloneAgentSim simulator) {
    var address = simulator.address();
    return client.with(Part.AGENT_SIM, new ServiceEndpoint(address.url(), address.token()));
  }
}
