package io.gnomon.console;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** Leaves tokens of links, as the launcher does. */
public final class SignInFolder implements QuarkusTestResourceLifecycleManager {

  private static Path folder = Path.of("");

  /** Leaves a token for a new link, and returns the code of the link. */
  static String leave(String token) throws Exception {
    return leave(token, Duration.ZERO);
  }

  /** The same, as if that long ago. */
  static String leave(String token, Duration age) throws Exception {
    var code = UUID.randomUUID().toString();
    var hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
    var links = Files.createDirectories(folder.resolve("links"));
    var file = links.resolve(HexFormat.of().formatHex(hash));
    Files.writeString(file, token);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    return code;
  }

  /** A token of a viewer that is good for so long; its signature is not verified here. */
  static String token(Duration life) {
    return token(life, "ines", "viewer");
  }

  /** The same of another person. */
  static String token(Duration life, String subject, String role) {
    var claims =
        "{\"sub\":\"%s\",\"groups\":[\"%s\"],\"jti\":\"%s\",\"exp\":%d}"
            .formatted(subject, role, UUID.randomUUID(), Instant.now().plus(life).getEpochSecond());
    var encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    return "e30." + encoded + ".c2ln";
  }

  @Override
  public Map<String, String> start() {
    try {
      folder = Files.createTempDirectory("sign-in");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return Map.of("gnomon.console.sign-in.folder", folder.toString());
  }

  @Override
  public void stop() {
    // The folder is one of the machine's for temporary files.
  }
}
