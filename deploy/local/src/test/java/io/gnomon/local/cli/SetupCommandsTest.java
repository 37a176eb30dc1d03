package io.gnomon.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupCommandsTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void keysAreMadeOnceAndReplacedStepByStep() throws Exception {
    assertThat(run("keys", "--keys", folder.toString())).isZero();
    assertThat(out.toString()).containsPattern("humans +\\S+ +signing");
    var humans = Files.readString(folder.resolve("humans.jwks.json"));
    assertThat(Files.getPosixFilePermissions(folder.resolve("humans.key.pem"))).hasSize(2);

    assertThat(run("keys", "--keys", folder.toString(), "--only", "gnomon", "--add-next")).isZero();
    assertThat(out.toString()).containsPattern("gnomon +\\S+ +next");
    assertThat(run("keys", "--keys", folder.toString(), "--only", "gnomon", "--use-next")).isZero();
    assertThat(out.toString()).containsPattern("gnomon +\\S+ +retired");

    assertThat(Files.readString(folder.resolve("humans.jwks.json"))).isEqualTo(humans);
    assertThat(run("keys", "--keys", folder.toString(), "--use-next")).isEqualTo(1);
    assertThat(err.toString()).contains("there is no next key of humans").hasLineCount(1);
    assertThat(run("keys", "--keys", folder.toString(), "--use-next", "--add-next")).isEqualTo(2);
  }

  @Test
  void aTokenHasTheSubjectTheRolesAndTheLifeThatWereAskedFor() {
    run("keys", "--keys", folder.toString());
    out.getBuffer().setLength(0);
    var where = folder.toString();

    assertThat(
            run(
                "token",
                "--keys",
                where,
                "--role",
                "viewer,analyst",
                "--subject",
                "eve",
                "--life",
                "2h"))
        .isZero();

    var claims = out.toString().split("\\.")[1];
    assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
        .contains("\"sub\":\"eve\"", "[\"viewer\",\"analyst\"]", "\"aud\":\"gnomon\"");
  }

  @Test
  void aTokenInAFileIsItsOwnersAlone() throws Exception {
    run("keys", "--keys", folder.toString());
    var file = folder.resolve("admin.token");

    run("token", "--keys", folder.toString(), "--role", "admin", "--out", file.toString());

    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  @Test
  void withoutKeysOrWithTooLongALifeThereIsNoToken() {
    assertThat(run("token", "--keys", folder.toString(), "--role", "admin")).isEqualTo(1);
    assertThat(err.toString()).contains("make one with ./gnomon keys").hasLineCount(1);
    assertThat(run("token", "--role", "admin", "--life", "32d")).isEqualTo(1);
    assertThat(run("token", "--role", "device")).isEqualTo(2);
    assertThat(run("token")).isEqualTo(2);
  }

  @Test
  void aKafkaThatDoesNotAnswerIsOneLine() throws Exception {
    var config = folder.resolve("client.properties");
    Files.writeString(config, "default.api.timeout.ms=300\nrequest.timeout.ms=200\n");

    assertThat(
            run(
                "topics",
                "--bootstrap-servers",
                "127.0.0.1:1",
                "--client-config",
                config.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).startsWith("gnomon: ").hasLineCount(1);
  }

  private int run(String... args) {
    return Gnomon.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
