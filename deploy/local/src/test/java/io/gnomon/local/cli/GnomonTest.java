package io.gnomon.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.local.installation.Home;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.PidFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GnomonTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everyCommandHelpsItself() {
    for (var command : Gnomon.commandLine().getSubcommands().keySet()) {
      assertThat(run(command, "--help")).as(command).isZero();
    }
    run("--help");
    assertThat(out.toString()).contains("offline:20%:5m").contains("Exit codes:");
    assertThat(out.toString()).as("names that a line tears").doesNotContainPattern("(?m)[ (]\\.$");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aFleetWithoutAGnomonSaysWhatToDo(@TempDir Path folder) {
    assertThat(run("fleet", "--data", folder.toString())).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("gnomon: no Gnomon runs with " + folder)
        .contains("./gnomon up")
        .hasLineCount(1);
  }

  @Test
  void aLinkToAConsoleThatDoesNotRunSaysWhatToDo(@TempDir Path folder) {
    assertThat(run("console", "--data", folder.toString(), "--role", "viewer")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("gnomon: no Gnomon runs with " + folder)
        .contains("./gnomon up")
        .hasLineCount(1);
    assertThat(run("console", "--role", "device")).isEqualTo(2);
  }

  @Test
  void aLedgerThatCannotBeComparedIsNeitherEqualNorDifferent(@TempDir Path folder) {
    assertThat(run("verify-ledger", "--data", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no token in").hasLineCount(1);
  }

  @Test
  void ordersThatMakeNoSenseAreRefusedBeforeAnythingIsAsked() {
    assertThat(run("fleet", "--pace", "fast")).isEqualTo(2);
    assertThat(err.toString()).startsWith("'fast' is not a valid pace");
    assertThat(run("fleet", "--pace", "1/s", "--run", "5d")).isEqualTo(2);
    assertThat(run("fleet", "--rate", "5/s")).isEqualTo(2);
    assertThat(run("fleet", "--run", "5d", "--in", "5m", "--rate", "5/s")).isEqualTo(2);
    assertThat(run("fleet", "--fault", "meltdown:1")).isEqualTo(2);
    assertThat(run("fleet", "--for", "soon")).isEqualTo(2);
    assertThat(run("fleet", "--policy-url", "http://127.0.0.1:1")).isEqualTo(1);
    assertThat(run("demo", "--agent-url", "http://127.0.0.1:1")).isEqualTo(1);
    assertThat(err.toString()).contains("give --url and --token-file");
  }

  @ParameterizedTest
  @CsvSource({"nonsense", "rest", "resett", "rset", "xyz"})
  void aMisspeltCommandNeverSuggestsOneThatDeletesData(String command) {
    assertThat(run(command)).isEqualTo(2);
    assertThat(err.toString())
        .contains("is not known")
        .doesNotContain("reset,", "reset?", "Did you");
  }

  @Test
  void aFolderThatIsNoDataFolderIsNotReset(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("work.txt"), "mine");

    assertThat(run("reset", "--yes", "--data", folder.toString())).isEqualTo(1);

    assertThat(err.toString()).contains("is no data folder of Gnomon").hasLineCount(1);
    assertThat(file).hasContent("mine");
  }

  @Test
  void aLinkedDataFolderIsResetWhereItIs(@TempDir Path folder) throws IOException {
    var disk = folder.resolve("disk");
    new Home(disk).prepare();
    Files.writeString(disk.resolve("admin.token"), "token");
    var link = Files.createSymbolicLink(folder.resolve("data"), disk);

    assertThat(run("reset", "--yes", "--data", link.toString())).isZero();

    assertThat(disk).doesNotExist();
    assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "dwon,down",
    "stauts,status",
    "flet,fleet",
    "verify-leger,verify-ledger",
    "dmeo,demo"
  })
  void aMisspeltCommandSuggestsTheNearOne(String command, String near) {
    assertThat(run(command)).isEqualTo(2);
    assertThat(err.toString()).contains("Did you mean: " + near + "?");
  }

  @Test
  void aMisspeltOptionSuggestsTheNearOne() {
    assertThat(run("up", "--prot-offset", "100")).isEqualTo(2);
    assertThat(err.toString()).contains("Did you mean: --port-offset?");
  }

  @Test
  void withoutAnInstallationEveryPartIsStopped(@TempDir Path folder) {
    assertThat(run("status", "--data", folder.toString())).isEqualTo(1);
    assertThat(out.toString())
        .containsPattern("postgres +stopped +- +0 +127.0.0.1:5442")
        .containsPattern("kafka +stopped +- +0 +127.0.0.1:9192")
        .containsPattern("policy-service +stopped +- +0 +http://127.0.0.1:8083");
  }

  @Test
  void partsWithoutALauncherAreNotReady(@TempDir Path folder) {
    var home = new Home(folder);
    home.prepare();
    PidFile.write(home.run(Part.POLICY.label()), ProcessHandle.current());

    assertThat(run("status", "--data", folder.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("The launcher was killed");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamedOnceWithTheReason(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("file"), "mine");

    assertThat(run("up", "--data", file.toString())).isEqualTo(1);

    assertThat(err.toString())
        .contains(
            "the data folder %s cannot be used: there is a file of that name".formatted(file));
  }

  private int run(String... args) {
    return Gnomon.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
