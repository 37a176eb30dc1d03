package io.gnomon.e2e.ownservers;

import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.guide.Guide;
import io.gnomon.e2e.guide.Shell;
import io.gnomon.embedded.postgres.FreePort;
import io.gnomon.embedded.secret.Accounts;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What becomes of the guide on this machine: its files, its services, its operator. */
final class OwnServers implements AutoCloseable {

  /** Services that know people and devices. */
  static final List<Part> SERVICES = List.of(Part.CATALOG, Part.DISCOVERY, Part.POLICY);

  private static final String GUIDE = "docs/own-servers.md";
  private static final Path UNIT = RunningGnomon.root().resolve("deploy/systemd/gnomon@.service");
  private static final Duration TIMEOUT = Duration.ofMinutes(4);
  private static final String PLACEHOLDER = "...";

  /** For a process that lives for a minute or two, beside many others. */
  static final String SHORT_LIFETIME = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Path folder = RunningGnomon.freshHome().folder();
  private final Path stage = Files.createDirectories(folder.resolve("stage"));
  private final Path etc = folder.resolve("etc");
  private final Ports ports = Ports.free();
  private final int providerPort = FreePort.any();
  private final Names names = Names.of(folder, stage, ports, providerPort);
  private final OperatorServers servers = OperatorServers.start(folder.resolve("own"), ports);
  private final Map<Part, UnitProcess> running = new EnumMap<>(Part.class);

  OwnServers() throws IOException {}

  Guide guide(String heading) throws IOException {
    return Guide.of(GUIDE).section(heading).with(names::in);
  }

  Ports ports() {
    return ports;
  }

  OperatorServers servers() {
    return servers;
  }

  int providerPort() {
    return providerPort;
  }

  /** Of the tokens of people, once they come from the provider. */
  String issuer() {
    return names.in("https://id.example.org/realms/gnomon");
  }

  Path stage() {
    return stage;
  }

  Path folder() {
    return folder;
  }

  /** What {@code curl --cacert} takes. */
  Path authority() {
    return stage.resolve("tls/ca.crt");
  }

  /** A shell with the variables that the guide speaks of, and further ones. */
  Shell shell(Map<String, String> more) {
    var environment = new HashMap<>(more);
    environment.put("STAGE", stage.toString());
    environment.put("KAFKA", "localhost:" + ports.of(Part.KAFKA));
    environment.put("KAFKA_PASSWORD", servers.password(Accounts.KAFKA));
    environment.put("REPLICAS", "1");
    return new Shell(environment, folder, TIMEOUT);
  }

  /** Appends what the guide says to the trusted authorities: here, that of the other servers. */
  void trustOtherAuthority() throws IOException {
    var theirs = Files.readString(servers.certificates().authority());
    Files.writeString(authority(), theirs, StandardOpenOption.APPEND);
  }

  /** Copies the files of the tables to where they go. */
  void copyFiles() throws IOException {
    var keys = Files.createDirectories(etc.resolve("keys"));
    for (var name : List.of("humans.jwks.json", "gnomon.jwks.json", "gnomon.key.pem")) {
      Files.copy(stage.resolve("keys").resolve(name), keys.resolve(name));
    }
    var tls = Files.createDirectories(etc.resolve("tls"));
    Files.copy(authority(), tls.resolve("ca.crt"));
    for (var name : List.of("tls.crt", "tls.key")) {
      Files.copy(stage.resolve("tls/localhost").resolve(name), tls.resolve(name));
    }
  }

  /** Makes the databases; every {@code '...'} is the password of its account. */
  void createDatabases(String sql) throws Exception {
    var statements = sql;
    for (var database : Accounts.DATABASES) {
      var account = "role " + database + " login password '";
      statements = statements.replace(account + PLACEHOLDER, account + servers.password(database));
    }
    servers.execute(statements);
  }

  /** Writes the files of the units as the guide has them. */
  void writeSettings(Guide guide) throws IOException {
    write(guide, "common", servers.password(Accounts.KAFKA));
    write(guide, Part.CONSOLE.label(), "");
    for (var database : Accounts.DATABASES) {
      write(guide, database + "-service", servers.password(database));
    }
  }

  /** Adds what a later section of the guide adds to a file. */
  void addCommonSettings(Guide guide) throws IOException {
    write(guide, "common", "");
  }

  /** Adds what the guide adds to the file of the console, with the secret that it fetched. */
  void addConsoleSettings(Guide guide) throws IOException {
    write(guide, Part.CONSOLE.label(), "");
    Files.copy(stage.resolve("console.secret"), etc.resolve("keys/console.secret"));
  }

  /** Starts a service by its unit; besides it gets its ports, and the options of a quick start. */
  void start(Part part) throws IOException {
    var unit = SystemdUnit.read(UNIT, part.label(), names);
    var more =
        Map.of(
            "GNOMON_HTTP_PORT", Integer.toString(ports.of(part)),
            "GNOMON_MANAGEMENT_PORT", Integer.toString(ports.of(part.management())),
            "JAVA_TOOL_OPTIONS", SHORT_LIFETIME);
    running.put(part, UnitProcess.start(unit, more, folder.resolve(part.label() + ".log")));
  }

  /** Stops a service; whether it ended as its unit expects. */
  boolean stop(Part part) {
    var process = running.remove(part);
    return process == null || process.stop();
  }

  @Override
  public void close() {
    List.copyOf(running.keySet()).forEach(this::stop);
    servers.close();
  }

  private void write(Guide guide, String name, String password) throws IOException {
    var file = etc.resolve(name + ".env");
    var lines = guide.file(file.toString()).replace(PLACEHOLDER, password);
    Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
