package io.gnomon.images;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A container image of one built program.
 *
 * @param name the last part of its reference
 * @param description what runs in it, for people
 * @param layers those that change least first
 * @param entrypoint after {@code java} and the options that all have in common
 * @param arguments what a container may replace
 */
record Image(
    String name,
    String description,
    List<Layer> layers,
    List<String> entrypoint,
    List<String> arguments) {

  /** The options of every JVM; more come from {@code JAVA_TOOL_OPTIONS}. */
  static final List<String> JVM_OPTIONS =
      List.of(
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+UseSerialGC",
          "-XX:MaxRAMPercentage=50",
          // It would be written to the folder for temporary files, and read by nobody.
          "-XX:-UsePerfData",
          "--enable-native-access=ALL-UNNAMED");

  private static final List<String> SERVICES =
      List.of("catalog-service", "discovery-service", "policy-service", "agent-sim", "console");

  private static final String APP = "/app/";

  /** All of the source tree with that root. */
  static List<Image> all(Path root) {
    var services = SERVICES.stream().map(name -> service(name, root.resolve(name)));
    return Stream.concat(services, Stream.of(tools(root))).toList();
  }

  private static Image service(String name, Path module) {
    var app = module.resolve("target/quarkus-app");
    var libraries = Layer.jars("libraries", app.resolve("lib"), APP + "lib/");
    var program =
        new Layer(
            "program",
            Stream.of("app", "quarkus", "quarkus-run.jar")
                .map(each -> new Layer.Entry(app.resolve(each), APP + each))
                .toList());
    return new Image(
        name,
        "Gnomon " + name,
        List.of(libraries.foreign(), libraries.own(), program),
        List.of("-jar", APP + "quarkus-run.jar"),
        List.of());
  }

  /** The launcher's commands, and PostgreSQL and Kafka in one process. */
  private static Image tools(Path root) {
    var target = root.resolve("deploy/local/target");
    var accounts = root.resolve("deploy/images/src/main/image/passwd");
    var libraries = Layer.jars("libraries", target.resolve("lib"), APP + "lib/");
    var program =
        new Layer(
            "program",
            List.of(
                new Layer.Entry(target.resolve("local.jar"), APP + "local.jar"),
                // initdb wants the name of the account that it runs as.
                new Layer.Entry(accounts, "/etc/passwd")));
    return new Image(
        "tools",
        "Gnomon's commands, and its embedded PostgreSQL and Kafka",
        List.of(libraries.foreign(), libraries.own(), program),
        List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            APP + "local.jar:" + APP + "lib/*",
            "io.gnomon.local.cli.Gnomon"),
        List.of("--help"));
  }
}
