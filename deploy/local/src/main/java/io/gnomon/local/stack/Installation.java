package io.gnomon.local.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The built programs, found from the folder of the source tree. */
public record Installation(Path root) {

  private static final List<String> SMALL_JVM =
      List.of("-XX:+UseSerialGC", "-XX:+IgnoreUnrecognizedVMOptions");

  /** Starts faster and stays smaller, but multiplies large numbers ten times slower. */
  private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

  private static final int KEEPS_ITS_ARCHIVE_ITSELF = 19;

  /**
   * The command that runs a service; its start is faster from the second time on (on Java 19 or
   * newer).
   */
  List<String> service(Part part, Path archive) {
    return service(part, archive, part.heapMegabytes());
  }

  /** The same with so much memory for its objects. */
  List<String> service(Part part, Path archive, int heapMegabytes) {
    var jar = root.resolve(part.label()).resolve("target/quarkus-app/quarkus-run.jar");
    if (Files.notExists(jar)) {
      throw new StackException(
          part.label() + " is not built", "run ./mvnw -Dquick -DskipTests package");
    }
    var command = java(part, heapMegabytes);
    command.addAll(classSharing(archive, List.of(jar)));
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  /** The command that runs the broker. */
  List<String> kafka(Path folder, Ports ports, Path archive) {
    var classPath = System.getProperty("java.class.path");
    var command = java(Part.KAFKA, Part.KAFKA.heapMegabytes());
    command.addAll(
        classSharing(
            archive, Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList()));
    command.addAll(
        List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            classPath,
            "io.gnomon.embedded.KafkaMain",
            folder.toString(),
            Integer.toString(ports.of(Part.KAFKA)),
            Integer.toString(ports.of(Part.KAFKA_CONTROLLER))));
    return command;
  }

  private static List<String> java(Part part, int heapMegabytes) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.addAll(SMALL_JVM);
    if (!part.computes()) {
      command.add(FIRST_COMPILER_ONLY);
    }
    return command;
  }

  /**
   * A class archive, written at the end of the first run, shortens every later start. One that is
   * older than the program would be refused at each start, so it is written anew.
   */
  static List<String> classSharing(Path archive, List<Path> program) {
    var file = "-XX:SharedArchiveFile=" + archive;
    if (Runtime.version().feature() >= KEEPS_ITS_ARCHIVE_ITSELF) {
      return List.of("-XX:+AutoCreateSharedArchive", file);
    }
    return List.of(fits(archive, program) ? file : "-XX:ArchiveClassesAtExit=" + archive);
  }

  private static boolean fits(Path archive, List<Path> program) {
    var written = archive.toFile().lastModified();
    return written > 0
        && program.stream().allMatch(each -> each.toFile().lastModified() <= written);
  }
}
