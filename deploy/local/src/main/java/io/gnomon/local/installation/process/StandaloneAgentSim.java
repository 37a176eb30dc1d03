package io.gnomon.local.installation.process;

import io.gnomon.embedded.postgres.FreePort;
import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.Home;
import io.gnomon.local.installation.Installation;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An agent-sim without the other parts, whose devices talk to the services of another Gnomon. It
 * has its own keys: controlling the devices needs no more rights there than to make enrolment
 * tokens.
 */
public final class StandaloneAgentSim implements AutoCloseable {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(180);

  private final Home home;
  private final ChildProcess child;

  private StandaloneAgentSim(Home home, ChildProcess child) {
    this.home = home;
    this.child = child;
  }

  /**
   * How to start it.
   *
   * @param port where it answers; 0: any that is free
   * @param heapMegabytes the maximum heap size
   * @param settings further ones, as environment variables
   */
  public record Options(
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
  public static StandaloneAgentSim start(
      Installation installation, Home home, Options options, Progress progress) {
    home.prepare();
    InstallationProcesses.endOrphans(home, progress);
    home.writeToken();
    var port = options.port() == 0 ? freePort() : options.port();
    if (FreePort.isTaken(port)) {
      throw new StackException(
          "port %d is taken".formatted(port), "choose another with --port agent-sim=PORT");
    }
    var management = freePort();
    write(portFile(home), port);
    InstallationProcesses.register(home);
    var program = installation.service(Part.AGENT_SIM, options.heapMegabytes());
    var environment = environment(home, options, port);
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
    home.keepPreviousLogs();
    var child = PartLauncher.start(Part.AGENT_SIM, home, program, environment);
    var starting =
        new Readiness.Starting(
            Part.AGENT_SIM,
            child,
            () -> Readiness.answers(url(management), null),
            () -> Readiness.saying(url(management), null),
            "agent-sim is ready at " + url(port));
    Readiness.await(List.of(starting), START_TIMEOUT, progress, each -> {});
    return new StandaloneAgentSim(home, child);
  }

  /** Where the one with that data folder answers, if it runs. */
  public static Optional<Address> running(Home home) {
    try {
      var file = portFile(home);
      if (Files.notExists(file) || InstallationProcesses.process(home, Part.AGENT_SIM).isEmpty()) {
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

  /** The file that the ledger of such a fleet is written to when it stops. */
  public static Path ledgerFile(Home home) {
    return home.folder().resolve("ledger.ndjson");
  }

  @Override
  public void close() {
    child.stop();
    InstallationProcesses.deletePidFiles(home);
  }

  private static Map<String, String> environment(Home home, Options options, int port) {
    var environment = new HashMap<>(options.settings());
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("GNOMON_KEYS_DIR", home.keys().folder().toString());
    environment.put("GNOMON_AGENT_POLICY_URL", options.policyUrl());
    environment.put("GNOMON_AGENT_DISCOVERY_URL", options.discoveryUrl());
    // Those services do not know its keys.
    environment.put("GNOMON_AGENT_CHECK_TOKENS", "false");
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
