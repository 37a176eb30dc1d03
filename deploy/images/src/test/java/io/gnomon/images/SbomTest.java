package io.gnomon.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SbomTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makeLibraries() throws IOException {
    file = folder.resolve("sbom.cdx.json");
    var libraries = Files.createDirectories(folder.resolve("lib/main"));
    Files.writeString(libraries.resolve("org.example.fast-lib-1.0.Final.jar"), "abc");
    Files.writeString(libraries.resolve("codec-2.1-linux-x86_64.jar"), "");
    Files.writeString(
        folder.resolve("list.txt"),
        """
        The following files have been resolved:
        org.example:fast-lib::jar:1.0.Final
           io.netty:codec:jar:linux-x86_64:2.1:runtime -- module codec (auto)
        """);
  }

  @Test
  void eachLibraryIsNamedWithItsPlaceAndItsHash() throws Exception {
    Sbom.write(image(), file);

    var parser = new JsonParser();
    assertThat(parser.validate(file.toFile(), Version.VERSION_16)).isEmpty();
    var components = parser.parse(file.toFile()).getComponents();
    assertThat(components)
        .extracting(Component::getPurl)
        .containsExactlyInAnyOrder(
            "pkg:maven/org.example/fast-lib@1.0.Final?type=jar",
            "pkg:maven/io.netty/codec@2.1?classifier=linux-x86_64&type=jar");
    assertThat(components)
        .filteredOn(each -> each.getName().equals("fast-lib"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.getHashes().get(0).getValue())
                  .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
              assertThat(each.getEvidence().getOccurrences().get(0).getLocation())
                  .isEqualTo("/app/lib/main/org.example.fast-lib-1.0.Final.jar");
            });
  }

  @Test
  void theSameContentsHaveTheSameBill() throws Exception {
    Sbom.write(image(), file);
    Sbom.write(image(), folder.resolve("again.cdx.json"));

    assertThat(folder.resolve("again.cdx.json")).hasSameBinaryContentAs(file);
  }

  @Test
  void aLibraryThatNoBuildListsIsAnError() throws Exception {
    Files.writeString(folder.resolve("lib/main/unknown-1.jar"), "");

    assertThatThrownBy(() -> Sbom.write(image(), file)).hasMessageContaining("unknown-1.jar");
  }

  private Image image() {
    var libraries = Layer.libraries(folder.resolve("lib"), "/app/lib/");
    return new Image(
        "x",
        "an image",
        List.of(libraries.foreign(), libraries.own()),
        folder.resolve("list.txt"),
        List.of("-version"),
        List.of());
  }
}
