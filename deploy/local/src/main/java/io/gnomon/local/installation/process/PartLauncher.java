package io.gnomon.local.installation.process;

import io.gnomon.embedded.kafka.KafkaSecurity;
import io.gnomon.embedded.postgres.PostgresAccess;
import io.gnomon.embedded.postgres.PostgresFolder;
import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.Home;
import io.gnomon.local.installation.Installation;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import io.gnomon.local.installation.Program;
import io.gnomon.local.installation.StackException;
import io.gnomon.local.installation.process.Readiness.Starting;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Starts the process of each part of an installation, and knows when it is ready.
 *
 * @param settings further ones of services, as environment variables
 */
record PartLauncher(
    Installation installation,
    Home home,
    Ports ports,
    KafkaSecurity security,
    Map<Part, Map<String, String>> settings) {

  private static final List<Part> WITH_DATABASE =
      List.of(Part.CATALOG, Part.DISCOVERY, Part.POLICY);

  /** How the broker authenticates clients by default. */
  static KafkaSecurity kafkaSecurity(Home home, Ports ports) {
    home.prepare();
    return ports.authority() == null
        ? KafkaSecurity.onLoopback(home.passwords())
        : KafkaSecurity.withTls(home.passwords(), home.certificates());
  }

  /** Makes the certificates that are missing, where there is TLS. */
  void ensureCertificates() {
    if (security.certificates() == null) {
      return;
    }
    try {
      home.authority().ensure();
    } catch (IOException e) {
      throw new StackException("no certificates: " + e.getMessage(), "see " + home.folder());
    }
  }

  /** Starts a part; what it needs runs already. */
  ChildProcess launch(Part part) {
    return switch (part) {
      case POSTGRES -> start(part, home, postgres(), Map.of());
      case KAFKA ->
          start(part, home, installation.kafka(home.data(part), ports), security.environment());
      default -> launchService(part, home, ports, settings.getOrDefault(part, Map.of()));
    };
  }

  /** Starts a process of a service with those files, ports and further settings. */
  ChildProcess launchService(Part part, Home place, Ports where, Map<String, String> more) {
    var environment = ServiceEnvironment.of(part, home, where, access(), security.clientSettings());
    environment.putAll(more);
    return start(part, place, installation.service(part), environment);
  }

  static ChildProcess start(
      Part part, Home place, Program program, Map<String, String> environment) {
    try {
      return ChildProcess.start(place.child(part), program, environment);
    } catch (IOException e) {
      throw new StackException(
          part.label() + " cannot be started: " + e.getMessage(), "see " + place.log(part));
    }
  }

  /** How to wait for a part that was launched. */
  Starting starting(Part part, ChildProcess child) {
    var address = ports.address(part);
    return switch (part) {
      case POSTGRES ->
          new Starting(part, child, access()::answers, "postgres is ready at " + address);
      case KAFKA ->
          new Starting(
              part,
              child,
              () -> child.lastLines().contains("READY " + address),
              "kafka is ready at " + address);
      default ->
          new Starting(
              part,
              child,
              () -> Readiness.isReady(part, ports),
              () -> Readiness.saying(ports.managementUrl(part), ports.authority()),
              part.label() + " is ready at " + address);
    };
  }

  /** PostgreSQL's databases and accounts. */
  PostgresAccess access() {
    return new PostgresAccess(ports.of(Part.POSTGRES), home.passwords(), ports.authority());
  }

  /** Makes the databases that are missing. */
  void ensureDatabases() {
    try {
      for (var part : WITH_DATABASE) {
        access().ensureDatabase(part.shortName());
      }
    } catch (IOException e) {
      throw new StackException(
          "PostgreSQL makes no database: " + e.getMessage(), "see " + home.log(Part.POSTGRES));
    }
  }

  private Program postgres() {
    var certificates = ports.authority() == null ? null : home.certificates();
    var folder = new PostgresFolder(home.data(Part.POSTGRES), home.passwords(), certificates);
    try {
      folder.prepare();
      return Program.other(folder.command(ports.of(Part.POSTGRES)), "INT");
    } catch (IOException e) {
      throw new StackException(
          "PostgreSQL does not start: " + e.getMessage(),
          "if this machine forbids root to change users, run as an ordinary user");
    }
  }
}
