package io.gnomon.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.local.cli.Gnomon;
import java.nio.file.Files;
import java.nio.file.Path;

/** The images of the built programs, on a base that is made here once. */
final class Images {

  private static final Path MODULE = Overlay.ROOT.resolve("deploy/images");

  private Images() {}

  /** Makes them in the folder, and gives them to podman. */
  static void load(Path folder) throws Exception {
    var base = MODULE.resolve("target/debian-base.tar");
    if (Files.notExists(base)) {
      var script = new ProcessBuilder(MODULE.resolve("debian-base").toString(), base.toString());
      assertThat(script.inheritIO().start().waitFor()).isZero();
    }
    var made =
        Gnomon.commandLine()
            .execute(
                "images", "--tar", folder.resolve("images").toString(), "--base", "tar://" + base);
    assertThat(made).isZero();
    try (var files = Files.list(folder.resolve("images"))) {
      files.forEach(file -> Podman.run("load", "--quiet", "--input", file.toString()));
    }
  }
}
