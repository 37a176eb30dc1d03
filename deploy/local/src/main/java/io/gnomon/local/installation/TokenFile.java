package io.gnomon.local.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with a token, as {@code ./gnomon up} and {@code ./gnomon token} leave it. */
public record TokenFile(Path path) {

  /** The token; where there is none, the failure says how to get one. */
  public String read() {
    try {
      return Files.readString(path).strip();
    } catch (IOException e) {
      throw new StackException(
          "there is no token in " + path,
          "start Gnomon with ./gnomon up, or name a file with --token-file");
    }
  }
}
