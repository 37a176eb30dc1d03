package io.gnomon.local.installation;

import io.gnomon.images.JvmOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The built programs, found from the folder of the source tree. */
public record Installation(Path root) {

  private static final List<String> COMMON_JVM_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          // Else each start collects all of the heap four times, as the room for classes grows.
          "-XX:MetaspaceSize=128m",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+IgnoreUnrecognizedVMOptions");

  /** Starts faster and stays smaller, but multiplies large numbers ten times slower. */
  private static final String C1_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

  /** The program that runs a service. */
  public Program service(Part part) {
    return service(part, part.heapMegabytes());
  }

  /** The program that runs a service, with that heap. */
  public Program service(Part part, int heapMegabytes) {
    var jar = root.resolve(part.label()).resolve("target/quarkus-app/quarkus-run.jar");
    if (Files.notExists(jar)) {
      throw new StackException(
          part.label() + " is not built", "run ./mvnw -Dquick -DskipTests package");
    }
    return program(part, heapMegabytes, List.of(jar), List.of("-jar", jar.toString()));
  }

  /** Why the console was built without its pages, where it was. */
  public Optional<String> pagesMissing() {
    var reason = root.resolve("console/target/pages-missing.txt");
    try {
      return Files.exists(reason)
          ? Optional.of(Files.readString(reason).strip())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The program that runs the broker. */
  public Program kafka(Path folder, Ports ports) {
    var classPath = System.getProperty("java.class.path");
    return program(
        Part.KAFKA,
        Part.KAFKA.heapMegabytes(),
        Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList(),
        List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            classPath,
            "io.gnomon.embedded.kafka.KafkaMain",
            folder.toString(),
            Integer.toString(ports.of(Part.KAFKA)),
            Integer.toString(ports.of(Part.KAFKA_CONTROLLER))));
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** What all children have in common. */
  static List<String> jvmOptions(int heapMegabytes) {
    var options = new ArrayList<String>(List.of("-Xmx" + heapMegabytes + "m"));
    options.addAll(COMMON_JVM_OPTIONS);
    return options;
  }

  private Program program(
      Part part, int heapMegabytes, List<Path> classPath, List<String> arguments) {
    var archive = ClassArchive.in(archives(), part.label());
    var command = new ArrayList<String>(List.of(java()));
    command.addAll(jvmOptions(heapMegabytes));
    command.addAll(part.computes() ? JvmOptions.LATE_C2_COMPILATION : List.of(C1_COMPILER_ONLY));
    command.addAll(archive.options(classPath));
    command.addAll(arguments);
    return Program.java(command, archive.isMissing(classPath) ? archive : null);
  }

  private Path archives() {
    var folder = root.resolve("deploy/local/target/class-archives");
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StackException(
          folder + " cannot be made: " + e.getMessage(), "let this user write there");
    }
  }
}
