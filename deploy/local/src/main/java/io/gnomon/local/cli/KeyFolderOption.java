package io.gnomon.local.cli;

import io.gnomon.embedded.secret.KeyFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names a folder of keys. */
final class KeyFolderOption {

  @Option(
      names = "--keys",
      paramLabel = "FOLDER",
      defaultValue = ".gnomon/keys",
      description = "The folder with the keys (default: ${DEFAULT-VALUE}).")
  Path folder = Path.of(".gnomon/keys");

  KeyFolder keys() {
    return new KeyFolder(folder.toAbsolutePath().normalize());
  }
}
