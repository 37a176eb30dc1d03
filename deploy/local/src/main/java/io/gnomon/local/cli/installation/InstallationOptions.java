package io.gnomon.local.cli.installation;

import io.gnomon.local.installation.Home;
import io.gnomon.local.installation.Installation;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import io.gnomon.local.installation.process.Progress;
import io.gnomon.local.installation.process.Stack;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name an installation. */
public final class InstallationOptions {

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "Folder of data, logs and keys (default: .gnomon, with -N behind it where --port-offset"
              + " is N).")
  @Nullable Path data;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      description =
          "Moves every port by N, so that a second installation can run beside the first.")
  int portOffset;

  @Option(
      names = "--port",
      paramLabel = "PART=PORT",
      description = "Puts one part on another port, for example --port kafka=19092.")
  Map<String, Integer> ports = new LinkedHashMap<>();

  /** Its data folder. */
  public Home home() {
    return home(".gnomon");
  }

  /**
   * The data folder that is named.
   *
   * @param defaultName of the folder where none is
   */
  public Home home(String defaultName) {
    var name = portOffset == 0 ? defaultName : defaultName + "-" + portOffset;
    return new Home((data == null ? root().resolve(name) : data).toAbsolutePath().normalize());
  }

  /** The programs of this source tree. */
  public Installation installation() {
    return new Installation(root());
  }

  /** The port of {@code --port} for that part; 0 where there is none. */
  public int explicitPort(Part part) {
    return ports.getOrDefault(part.label(), 0);
  }

  /** The ports of the installation that runs there, whatever options it was started with. */
  public Ports runningPorts() {
    var given = portOffset != 0 || !ports.isEmpty();
    var running = Ports.ofRunning(home());
    return given
        ? ports().overTls(running.map(Ports::authority).orElse(null))
        : running.orElseGet(this::ports);
  }

  private Ports ports() {
    var exceptions = new LinkedHashMap<Part, Integer>();
    ports.forEach((name, port) -> exceptions.put(Part.named(name), port));
    return Ports.of(portOffset, exceptions);
  }

  Stack stack(Progress progress, boolean tls) {
    var home = home();
    var ports = ports().overTls(tls ? home.certificates().authority() : null);
    return new Stack(installation(), home, ports, progress);
  }

  private static Path root() {
    return Path.of(System.getProperty("gnomon.root", ".")).toAbsolutePath().normalize();
  }
}
