package io.gnomon.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.ImageReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageBuilderTest {

  @TempDir Path folder;

  @Test
  void theSameProgramsGiveTheSameBytes() throws Exception {
    var first = build("first");

    var second = build("second");

    assertThat(Arrays.equals(Files.readAllBytes(first), Files.readAllBytes(second))).isTrue();
  }

  @Test
  void whatRunsIsNotRootAndEndsWithoutMemory() throws Exception {
    var configuration = entries(build("image")).get("config.json");

    assertThat(configuration)
        .contains("\"User\":\"10001:10001\"")
        .contains("\"java\",\"-XX:+ExitOnOutOfMemoryError\"")
        .contains("\"org.opencontainers.image.licenses\":\"Apache-2.0\"");
  }

  @Test
  void aChangeOfOurCodeLeavesTheLayerOfForeignLibrariesAsItIs() throws Exception {
    var before = layers(build("before"));
    Files.writeString(ownLibrary(), "changed");

    var after = layers(build("after"));

    assertThat(after.get(0)).isEqualTo(before.get(0));
    assertThat(after.get(1)).isNotEqualTo(before.get(1));
  }

  @Test
  void aServiceUsesTheClassArchiveOfItsImage() throws Exception {
    var image = image().withClassArchive(Files.createFile(folder.resolve("x.jsa")));

    assertThat(image.command())
        .containsSubsequence("-XX:SharedArchiveFile=/app/classes.jsa", "-version");
    assertThat(image.layers().get(2).entries().get(0).target()).isEqualTo("/app/classes.jsa");
  }

  @Test
  void aBaseIsUnpackedWithItsEnvironmentAndTakesAProgramWithTheTimesOfAnImage() throws Exception {
    var base = BaseSystem.unpack(build("base"), folder.resolve("system"));

    var program = base.install(image());

    assertThat(base.root().resolve("app/lib/foreign-1.0.jar")).exists();
    assertThat(base.root().resolve("proc")).isDirectory();
    assertThat(Files.getLastModifiedTime(program.resolve("lib/foreign-1.0.jar")).toMillis())
        .isEqualTo(
            Files.getLastModifiedTime(base.root().resolve("app/lib/foreign-1.0.jar")).toMillis())
        .isEqualTo(1000);
  }

  private Path build(String name) throws Exception {
    var image = image();
    var file = folder.resolve(name + ".tar");
    new ImageBuilder("scratch", folder.resolve("cache-" + name))
        .writeTar(image, ImageReference.of("gnomon.local", "x", "1"), file);
    return file;
  }

  private Image image() throws IOException {
    var libraries = Files.createDirectories(folder.resolve("lib"));
    write(libraries.resolve("foreign-1.0.jar"));
    write(ownLibrary());
    var list = folder.resolve("list.txt");
    var jars = Layer.libraries(libraries, "/app/lib/");
    return new Image(
        "x", "an image", List.of(jars.foreign(), jars.own()), list, List.of("-version"), List.of());
  }

  private Path ownLibrary() {
    return folder.resolve("lib/own-" + Version.current() + ".jar");
  }

  private static void write(Path file) throws IOException {
    if (Files.notExists(file)) {
      Files.writeString(file, file.getFileName().toString());
    }
  }

  private static List<String> layers(Path image) throws IOException {
    var manifest = String.valueOf(entries(image).get("manifest.json"));
    return Arrays.stream(manifest.split("\"")).filter(each -> each.endsWith(".tar.gz")).toList();
  }

  private static Map<String, String> entries(Path image) throws IOException {
    var entries = new HashMap<String, String>();
    try (var tar = new TarArchiveInputStream(Files.newInputStream(image))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        entries.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }
}
