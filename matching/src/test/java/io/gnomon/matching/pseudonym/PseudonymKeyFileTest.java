package io.gnomon.matching.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymKeyFileTest {

  @TempDir Path folder;

  @Test
  void takesAFileThatAppearsAndLosesOneThatGoes() throws IOException {
    var path = folder.resolve(PseudonymKeyFile.NAME);
    var file = new PseudonymKeyFile(path);
    assertThat(file.fault()).hasValueSatisfying(text -> assertThat(text).contains("is not there"));

    Files.writeString(path, line(1));
    file.refresh();
    assertThat(file.fault()).isEmpty();
    assertThat(file.pseudonyms()).isPresent();

    Files.delete(path);
    file.refresh();
    assertThat(file.pseudonyms()).isEmpty();
  }

  @Test
  void aKeyOnTopIsUsedFromThenOnAndTheOldOneStillTurnsBack() throws IOException {
    var path = Files.writeString(folder.resolve(PseudonymKeyFile.NAME), line(1));
    var file = new PseudonymKeyFile(path);
    var before = file.pseudonyms().orElseThrow().of(PseudonymKind.USER, "ann");

    Files.writeString(path, "# since Monday\n" + line(2) + line(1));
    Files.setLastModifiedTime(path, FileTime.fromMillis(1));
    file.refresh();

    var after = file.pseudonyms().orElseThrow();
    assertThat(after.of(PseudonymKind.USER, "ann")).isNotEqualTo(before);
    assertThat(after.name(PseudonymKind.USER, before)).contains("ann");
  }

  @Test
  void saysWhatIsWrongWithoutTheKey() throws IOException {
    var path = Files.writeString(folder.resolve(PseudonymKeyFile.NAME), "c2VjcmV0\n");

    var fault = new PseudonymKeyFile(path).fault().orElseThrow();

    assertThat(fault).contains("64 bytes").doesNotContain("c2VjcmV0");
  }

  private static String line(int seed) {
    var bytes = new byte[PseudonymKey.BYTES];
    bytes[0] = (byte) seed;
    return Base64.getEncoder().encodeToString(bytes) + "\n";
  }
}
