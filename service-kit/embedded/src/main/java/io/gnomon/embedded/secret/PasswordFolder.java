package io.gnomon.embedded.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Passwords that others have made: a file for each account, as a cluster mounts a Secret. */
public record PasswordFolder(Path folder) implements Passwords {

  @Override
  public String of(String account) {
    var file = folder.resolve(account);
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("no password of " + account + " in " + file, e);
    }
  }
}
