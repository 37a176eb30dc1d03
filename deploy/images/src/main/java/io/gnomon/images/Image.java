package io.gnomon.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A container image of one built program.
 *
 * @param name the last part of its reference
 * @param description what runs in it, for people
 * @param layers those that change least first
 * @param dependencies the list of its libraries' coordinates that the build wrote
 * @param entrypoint after {@code java} and the options that all have in common
 * @param arguments what a container may replace
 */
record Image(
    String name,
    String description,
    List<Layer> layers,
    Path dependencies,
    List<String> entrypoint,
    List<String> arguments) {

  /** Where its bill of materials is in it. */
  static final String SBOM = "/app/sbom.cdx.json";

  /** Where its class archive is in it. */
  static final String CLASSES = "/app/classes.jsa";

  private static final List<String> SERVICES =
      List.of("catalog-service", "discovery-service", "policy-service", "agent-sim", "console");

  /** Silences warnings about class archives, which are used as far as they fit. */
  static final String NO_WARNINGS = "-Xlog:cds=off,cds+dynamic=off";

  static final String APP = "/app/";

  /** All of the source tree with that root. */
  static List<Image> all(Path root) {
    var services = SERVICES.stream().map(name -> service(name, root.resolve(name)));
    return Stream.concat(services, Stream.of(tools(root))).toList();
  }

  /** Whether it is a service, which starts by itself. */
  boolean isService() {
    return SERVICES.contains(name);
  }

  /** A copy with its bill of materials. */
  Image withSbom(Path file) {
    return with(new Layer("sbom", List.of(new Layer.Entry(file, SBOM))), entrypoint);
  }

  /** A copy with an archive of its classes, which its JVM uses. */
  Image withClassArchive(Path file) {
    // Options that differ from those of the JDK's own archive are reported as errors, and are none.
    var using = new ArrayList<String>(List.of("-XX:SharedArchiveFile=" + CLASSES, NO_WARNINGS));
    using.addAll(entrypoint);
    return with(new Layer("classes", List.of(new Layer.Entry(file, CLASSES))), using);
  }

  /** What a container of it runs. */
  List<String> command() {
    return Stream.of(
            List.of("java"), JvmOptions.CONTAINER, JvmOptions.LATE_C2_COMPILATION, entrypoint)
        .flatMap(List::stream)
        .toList();
  }

  private Image with(Layer layer, List<String> newEntrypoint) {
    var more = new ArrayList<Layer>(layers);
    more.add(layer);
    return new Image(name, description, more, dependencies, newEntrypoint, arguments);
  }

  private static Image service(String name, Path module) {
    var app = module.resolve("target/quarkus-app");
    var libraries = Layer.libraries(app.resolve("lib"), APP + "lib/");
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
        app.resolve("quarkus-app-dependencies.txt"),
        List.of("-jar", APP + "quarkus-run.jar"),
        List.of());
  }

  /** The launcher's commands, and PostgreSQL and Kafka in one process. */
  private static Image tools(Path root) {
    var target = root.resolve("deploy/local/target");
    var accounts = root.resolve("deploy/images/src/main/image/passwd");
    var libraries = Layer.libraries(target.resolve("lib"), APP + "lib/");
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
        target.resolve("dependencies.txt"),
        List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            APP + "local.jar:" + APP + "lib/*",
            "io.gnomon.local.cli.Gnomon"),
        List.of("--help"));
  }
}
