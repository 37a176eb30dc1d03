package io.gnomon.local.installation;

import io.gnomon.embedded.secret.AtomicFile;
import io.gnomon.embedded.secret.LocalIssuer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Makes links that sign a person in once. The front door holds no key that signs tokens: the token
 * lies ready, for the owner alone, under the hash of the code that the link carries. The code is
 * behind a {@code #}: browsers send that to no server, so that it is in no log.
 */
public final class SignInLink {

  /** How long a link is good for; the front door has the same, see {@code link-life}. */
  public static final Duration LINK_LIFETIME = Duration.ofMinutes(10);

  private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);
  private static final int CODE_BYTES = 32;

  private SignInLink() {}

  /** A link to the front door at that address, for a person with those roles. */
  public static String make(Home home, String url, String subject, String... roles) {
    var code = code();
    var token = LocalIssuer.humans(home.keys()).token(subject, TOKEN_LIFETIME, roles);
    var folder = home.signIn().resolve("links");
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      removeOld(folder);
      AtomicFile.writeSecret(folder.resolve(hash(code)), token);
    } catch (IOException e) {
      throw new StackException(
          "no link can be left in %s: %s".formatted(folder, e.getMessage()),
          "let this user write there");
    }
    return url + "/console/sign-in#" + code;
  }

  /** Deletes the tokens of links that expired unused. */
  private static void removeOld(Path folder) throws IOException {
    var oldest = Instant.now().minus(LINK_LIFETIME);
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static String code() {
    var bytes = new byte[CODE_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
