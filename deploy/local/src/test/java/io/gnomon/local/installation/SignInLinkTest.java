package io.gnomon.local.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInLinkTest {

  @TempDir Path folder;
  private Home home = new Home(Path.of(""));

  @BeforeEach
  void prepare() {
    home = new Home(folder);
    home.prepare();
  }

  @Test
  void theTokenLiesUnderTheHashOfTheCodeForItsOwnerAlone() throws Exception {
    var link = SignInLink.make(home, "http://127.0.0.1:8080", "ines", "viewer");

    assertThat(link).matches("http://127\\.0\\.0\\.1:8080/console/sign-in#[A-Za-z0-9_-]{43}");
    var code = link.substring(link.indexOf('#') + 1);
    var hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
    var file = folder.resolve("sign-in/links").resolve(HexFormat.of().formatHex(hash));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(claims(Files.readString(file)))
        .contains("\"sub\":\"ines\"", "\"groups\":[\"viewer\"]")
        .doesNotContain("admin");
  }

  @Test
  void whatNobodyTookIsRemovedWithTheNextLink() throws Exception {
    SignInLink.make(home, "http://127.0.0.1:8080", "ines", "viewer");
    var old = files().get(0);
    var past = Instant.now().minus(SignInLink.LINK_LIFETIME).minus(Duration.ofSeconds(1));
    Files.setLastModifiedTime(old, FileTime.from(past));

    SignInLink.make(home, "http://127.0.0.1:8080", "ines", "viewer");

    assertThat(files()).hasSize(1).doesNotContain(old);
  }

  private List<Path> files() throws Exception {
    try (var files = Files.list(folder.resolve("sign-in/links"))) {
      return files.toList();
    }
  }

  private static String claims(String token) {
    var payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return new String(payload, StandardCharsets.UTF_8);
  }
}
