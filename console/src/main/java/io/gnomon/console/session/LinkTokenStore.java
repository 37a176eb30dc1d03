package io.gnomon.console.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The tokens of links, each in a file under the SHA-256 hash of its link's code.
 *
 * @param life how long a link is good for
 */
record LinkTokenStore(Path folder, Duration life) {

  /** The token of that code, which is gone then; nothing where it was taken, or is too old. */
  Optional<String> take(String code, Instant now) throws IOException {
    var file = folder.resolve(hash(code));
    var taken = file.resolveSibling(file.getFileName() + ".taken");
    try {
      Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    var left = Files.getLastModifiedTime(taken).toInstant();
    var token = Files.readString(taken).strip();
    Files.delete(taken);
    return now.isAfter(left.plus(life)) ? Optional.empty() : Optional.of(token);
  }

  private static String hash(String code) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(code.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
