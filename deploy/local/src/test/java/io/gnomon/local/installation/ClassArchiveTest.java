package io.gnomon.local.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

  private static final int JAVA_17 = 17;
  private static final Instant BUILT = Instant.parse("2026-03-01T10:00:00Z");

  /** Says that it runs, and then waits for input that never comes. */
  private static final String SLEEPER =
      """
      class Sleeper {
        public static void main(String[] arguments) throws Exception {
          System.out.println("running");
          System.in.read();
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void theFirstRunCanWriteAClassArchive() throws IOException {
    var program = file("program.jar", BUILT);

    assertThat(new ClassArchive(folder.resolve("new.jsa"), JAVA_17).options(List.of(program)))
        .containsExactly("-XX:+RecordDynamicDumpInfo");
  }

  @Test
  void laterRunsReadTheArchive() throws IOException {
    var program = file("program.jar", BUILT);
    var archive = file("program.jsa", BUILT.plusSeconds(60));

    assertThat(new ClassArchive(archive, JAVA_17).options(List.of(program)))
        .containsExactly("-XX:SharedArchiveFile=" + archive);
  }

  @Test
  void aProgramThatWasBuiltAgainWritesItsArchiveAgain() throws IOException {
    var old = file("library.jar", BUILT);
    var program = file("program.jar", BUILT.plusSeconds(120));
    var archive = file("program.jsa", BUILT.plusSeconds(60));

    assertThat(new ClassArchive(archive, JAVA_17).options(List.of(old, program)))
        .containsExactly("-XX:+RecordDynamicDumpInfo");
  }

  @Test
  void aNewerJavaWritesItByItself() throws IOException {
    var program = List.of(file("program.jar", BUILT));
    var archive = new ClassArchive(folder.resolve("new.jsa"), 25);

    assertThat(archive.options(program))
        .containsExactly("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive.file());
    assertThat(archive.isMissing(program)).isFalse();
    assertThat(new ClassArchive(archive.file(), JAVA_17).isMissing(program)).isTrue();
  }

  @Test
  void aProgramWithAFolderOfClassesWritesNone() throws IOException {
    var classes = Files.createDirectory(folder.resolve("classes"));

    assertThat(new ClassArchive(folder.resolve("new.jsa"), JAVA_17).options(List.of(classes)))
        .isEmpty();
  }

  @Test
  void anotherJavaHasAnArchiveOfItsOwn() {
    assertThat(ClassArchive.in(folder, "policy-service").file().getFileName().toString())
        .isEqualTo("policy-service-" + Runtime.version() + ".jsa");
  }

  @Test
  void aRunningProgramWritesItsArchive() throws Exception {
    var archive = ClassArchive.in(folder, "sleeper");
    var source = Files.writeString(folder.resolve("Sleeper.java"), SLEEPER);
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process = new ProcessBuilder(java, "-XX:+RecordDynamicDumpInfo", source.toString()).start();
    try {
      process.getInputStream().read();

      assertThat(archive.dump(process.pid())).isTrue();

      assertThat(archive.file()).isNotEmptyFile();
      assertThat(process.isAlive()).isTrue();
      assertThat(archive.isCurrent(List.of(source))).isTrue();
    } finally {
      process.destroy();
    }
  }

  private Path file(String name, Instant at) throws IOException {
    return Files.setLastModifiedTime(Files.createFile(folder.resolve(name)), FileTime.from(at));
  }
}
