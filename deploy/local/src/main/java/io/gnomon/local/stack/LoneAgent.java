package io.gnomon.local.stack;

import io.gnomon.embedded.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An agent-sim by itself, whose devices talk to the services of another Gnomon. It has keys of its
 * own: who steers the devices needs no more rights there than to make enrolment tokens.
 */
public final class LoneAgent implements AutoCloseable {

  private static final Duration STARTING_AT_MOST = Duration.ofSeconds(90);

  private final Home home;
  private final ChildProcess child;

  private LoneAgent(Home home, ChildProcess child) {
    this.home = home;
    this.child = child;
  }

  /**
   * What it is to be.
   *
   * @param port where it answers; 0: any that is free
   * @param heapMegabytes the most memory that its objects may take
   * @param settings further ones, as environment variables
   */
  public record Order(
      String policyUrl,
      String discoveryUrl,
      int port,
      int heapMegabytes,
      Map<String, String> settings) {}

  /**
   * Where it answers.
   *
   * @param token of its own administrator
   */
  public record Address(String url, String token) {}

  /** Starts it; returns once it is ready. */
  public static LoneAgent start(
      Installation installation, Home home, Order order, Consumer<String> progress) {
    home.prepare();
    Leftovers.end(home, progress);
    home.writeToken();
    var port = order.port() == 0 ? freePort() : order.port();
    if (FreePort.isTaken(port)) {
      throw new StackException(
          "port %d is taken".formatted(port), "choose another with --port agent-sim=PORT");
    }
    write(portFile(home), port);
    ProcessNote.write(home.run("launcher"), ProcessHandle.current());
    var command =
        installation.service(
            Part.AGENT_SIM, home.run(Part.AGENT_SIM.label() + ".jsa"), order.heapMegabytes());
    var child = ChildProcess.start(Part.AGENT_SIM, home, command, environment(home, order, port));
    var url = url(port);
    Readiness.await(
        child, home.log(Part.AGENT_SIM), STARTING_AT_MOST, () -> Readiness.answers(url));
    progress.accept("agent-sim is ready at " + url);
    return new LoneAgent(home, child);
  }

  /** Where the one of that folder answers, if it runs. */
  public static Optional<Address> running(Home home) {
    try {
      var file = portFile(home);
      if (Files.notExists(file) || Leftovers.process(home, Part.AGENT_SIM).isEmpty()) {
        return Optional.empty();
      }
      var port = Integer.parseInt(Files.readString(file).trim());
      return Optional.of(new Address(url(port), Files.readString(home.tokenFile())));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Where it answers. */
  public Address address() {
    return running(home)
        .orElseThrow(
            () ->
                new StackException(
                    "agent-sim has ended by itself:\n" + child.lastLines() + "\n",
                    "the whole log is " + home.log(Part.AGENT_SIM)));
  }

  /** Where the ledger of such a fleet is kept once it has stopped. */
  public static Path keptLedger(Home home) {
    return home.folder().resolve("ledger.ndjson");
  }

  @Override
  public void close() {
    child.stop();
    Leftovers.forget(home);
  }

  private static Map<String, String> environment(Home home, Order order, int port) {
    var environment = new HashMap<>(order.settings());
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("GNOMON_KEYS_DIR", home.keys().folder().toString());
    environment.put("GNOMON_AGENT_POLICY_URL", order.policyUrl());
    environment.put("GNOMON_AGENT_DISCOVERY_URL", order.discoveryUrl());
    environment.put("GNOMON_AGENT_DATA_DIR", home.data(Part.AGENT_SIM).toString());
    return environment;
  }

  private static String url(int port) {
    return "http://127.0.0.1:" + port;
  }

  private static Path portFile(Home home) {
    return home.folder().resolve("agent.port");
  }

  private static int freePort() {
    try {
      return FreePort.any();
    } catch (IOException e) {
      throw new StackException("no free port on loopback", String.valueOf(e));
    }
  }

  private static void write(Path file, int port) {
    try {
      Files.writeString(file, Integer.toString(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
