package io.gnomon.e2e.ownservers;

import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the names of the guide are on this machine: all of its servers are this one. */
record Names(Map<String, String> replacements) {

  /**
   * The names of one run.
   *
   * @param folder instead of the folders of the system
   * @param stage what the guide calls {@code $STAGE}
   */
  static Names of(Path folder, Path stage, Ports ports, int providerPort) {
    var names = new LinkedHashMap<String, String>();
    names.put("https://id.example.org", "https://localhost:" + providerPort);
    names.put("db.example.org:5432", "localhost:" + ports.of(Part.POSTGRES));
    names.put("kafka.example.org:9093", "localhost:" + ports.of(Part.KAFKA));
    names.put("gnomon.example.org:8080", "localhost:" + ports.of(Part.CONSOLE));
    putServers(names, ports);
    names.put("127.0.0.1:8084", "127.0.0.1:" + ports.of(Part.AGENT_SIM));
    names.put("agent-sim=8084", "agent-sim=" + ports.of(Part.AGENT_SIM));
    names.put("gnomon.example.org", "localhost");
    names.put("0.0.0.0", "127.0.0.1");
    names.put("/etc/gnomon", folder.resolve("etc").toString());
    names.put("/opt/gnomon", stage.resolve("programs").toString());
    names.put("/var/lib", folder.resolve("var").toString());
    names.put("/usr/bin/java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Links need no room.
    names.put("cp -r ", "cp -rl ");
    // This build has done that.
    names.put("./mvnw -Dquick -DskipTests package", "true");
    return new Names(names);
  }

  /** The text with the names of here. */
  String in(String text) {
    for (var each : replacements.entrySet()) {
      text = text.replace(each.getKey(), each.getValue());
    }
    return text;
  }

  private static void putServers(Map<String, String> names, Ports ports) {
    var servers =
        Map.of(
            Part.CONSOLE, "gnomon-1",
            Part.CATALOG, "gnomon-1",
            Part.DISCOVERY, "gnomon-2",
            Part.POLICY, "gnomon-3");
    var usual = Ports.of(0, Map.of());
    servers.forEach(
        (part, server) -> {
          for (var each : List.of(part, part.management())) {
            names.put(server + ":" + usual.of(each), "localhost:" + ports.of(each));
          }
        });
    servers.values().forEach(server -> names.putIfAbsent(server, "localhost"));
  }
}
