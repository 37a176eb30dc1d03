package io.gnomon.e2e.ownservers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An instance of the unit of the services, as systemd reads it, but for what confines it. */
record SystemdUnit(List<String> lines) {

  static SystemdUnit read(Path file, String instance, Names names) throws IOException {
    var text = names.in(Files.readString(file)).replace("%i", instance);
    return new SystemdUnit(text.lines().filter(line -> !line.startsWith("#")).toList());
  }

  /** The variables of its process; a later file wins. */
  Map<String, String> environment() throws IOException {
    var environment = new HashMap<String, String>();
    for (var each : values("Environment")) {
      put(each.replaceAll("^\"|\"$", ""), environment);
    }
    for (var file : values("EnvironmentFile")) {
      for (var line : Files.readAllLines(Path.of(file))) {
        put(line, environment);
      }
    }
    return environment;
  }

  /** Its command; a variable that is a word of its own becomes as many words as it has. */
  List<String> command(Map<String, String> environment) {
    var command = new ArrayList<String>();
    for (var word : one("ExecStart").split(" ")) {
      command.addAll(
          word.startsWith("$")
              ? List.of(environment.getOrDefault(word.substring(1), "").split(" "))
              : List.of(word));
    }
    return command;
  }

  /** A folder that systemd makes. */
  Path workingDirectory() {
    return Path.of(one("WorkingDirectory"));
  }

  /** How long it may take to end, in seconds. */
  int timeoutStopSeconds() {
    return Integer.parseInt(one("TimeoutStopSec"));
  }

  /** The exit code of a process that ended because it was asked to. */
  int successExitStatus() {
    return Integer.parseInt(one("SuccessExitStatus"));
  }

  /** What systemd would read in another way than it stands there is refused. */
  private static void put(String line, Map<String, String> environment) {
    if (!line.matches("[A-Z][A-Z0-9_]*=(?![\"' ])[^\\\\]*")) {
      throw new IllegalArgumentException("systemd does not take this as it stands: " + line);
    }
    var end = line.indexOf('=');
    environment.put(line.substring(0, end), line.substring(end + 1));
  }

  private String one(String name) {
    return values(name).get(0);
  }

  private List<String> values(String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + "="))
        .map(line -> line.substring(name.length() + 1))
        .toList();
  }
}
