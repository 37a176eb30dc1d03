package io.gnomon.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Newer Java keeps its class archives itself. */
@EnabledForJreRange(max = JRE.JAVA_18)
class InstallationTest {

  private static final Instant BUILT = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir Path folder;

  @Test
  void theFirstRunWritesAClassArchive() throws IOException {
    var program = file("program.jar", BUILT);

    assertThat(Installation.classSharing(folder.resolve("new.jsa"), List.of(program)))
        .containsExactly("-XX:ArchiveClassesAtExit=" + folder.resolve("new.jsa"));
  }

  @Test
  void laterRunsReadTheArchive() throws IOException {
    var program = file("program.jar", BUILT);
    var archive = file("program.jsa", BUILT.plusSeconds(60));

    assertThat(Installation.classSharing(archive, List.of(program)))
        .containsExactly("-XX:SharedArchiveFile=" + archive);
  }

  @Test
  void aProgramThatWasBuiltAnewWritesItsArchiveAnew() throws IOException {
    var old = file("library.jar", BUILT);
    var program = file("program.jar", BUILT.plusSeconds(120));
    var archive = file("program.jsa", BUILT.plusSeconds(60));

    assertThat(Installation.classSharing(archive, List.of(old, program)))
        .containsExactly("-XX:ArchiveClassesAtExit=" + archive);
  }

  private Path file(String name, Instant at) throws IOException {
    return Files.setLastModifiedTime(Files.createFile(folder.resolve(name)), FileTime.from(at));
  }
}
