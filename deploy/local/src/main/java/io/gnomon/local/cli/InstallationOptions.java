package io.gnomon.local.cli;

import io.gnomon.local.stack.Home;
import io.gnomon.local.stack.Installation;
import io.gnomon.local.stack.Part;
import io.gnomon.local.stack.Ports;
import io.gnomon.local.stack.Stack;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which installation is meant. */
final class InstallationOptions {

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "Where data, logs and keys are kept (default: .gnomon, or .gnomon-N with --port-offset N).")
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

  Home home() {
    return home(".gnomon");
  }

  /** The folder that is named, or else one of that name. */
  Home home(String usual) {
    var name = portOffset == 0 ? usual : usual + "-" + portOffset;
    return new Home((data == null ? root().resolve(name) : data).toAbsolutePath().normalize());
  }

  Installation installation() {
    return new Installation(root());
  }

  /** The port that a part is put on by name; 0 where it is not. */
  int exception(Part part) {
    return ports.getOrDefault(part.label(), 0);
  }

  Ports ports() {
    var exceptions = new LinkedHashMap<Part, Integer>();
    ports.forEach((name, port) -> exceptions.put(Part.named(name), port));
    return Ports.of(portOffset, exceptions);
  }

  Stack stack(Narrator narrator) {
    return new Stack(installation(), home(), ports(), narrator::progress);
  }

  private static Path root() {
    return Path.of(System.getProperty("gnomon.root", ".")).toAbsolutePath().normalize();
  }
}
