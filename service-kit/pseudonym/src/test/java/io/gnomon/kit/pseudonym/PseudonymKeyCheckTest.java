package io.gnomon.kit.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.problem.BusyException;
import io.gnomon.matching.pseudonym.PseudonymKey;
import io.gnomon.matching.pseudonym.PseudonymKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymKeyCheckTest {

  @TempDir Path folder;

  private PseudonymKeyProvider keys;

  @BeforeEach
  void open() {
    keys = new PseudonymKeyProvider(folder);
  }

  private HealthCheckResponse check(PseudonymSwitch pseudonyms) {
    return new PseudonymKeyCheck(pseudonyms, keys).call();
  }

  private Path file() {
    return folder.resolve(PseudonymKeyFile.NAME);
  }

  private void writeKey() throws IOException {
    var key = new byte[PseudonymKey.BYTES];
    Files.writeString(file(), Base64.getEncoder().encodeToString(key));
    keys.refresh();
  }

  @Test
  void pseudonymsThatAreOnNeedTheKey() {
    var answer = check(() -> true);

    assertThat(answer.getName()).isEqualTo("pseudonym key");
    assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    assertThat(answer.getData())
        .contains(Map.of("fault", "pseudonyms are on, and " + file() + " is not there"));
    assertThatThrownBy(keys::require)
        .isInstanceOf(BusyException.class)
        .hasMessage("Pseudonyms are on, and their key is missing.");
  }

  @Test
  void aServiceIsReadyAsSoonAsTheKeyIsThere() throws IOException {
    writeKey();

    assertThat(check(() -> true).getStatus()).isEqualTo(Status.UP);
    assertThat(keys.require()).isSameAs(keys.find().orElseThrow());
  }

  @Test
  void pseudonymsThatAreOffNeedNoKey() {
    assertThat(check(() -> false).getStatus()).isEqualTo(Status.UP);
    assertThat(keys.find()).isEmpty();
  }

  @Test
  void aSwitchThatCannotBeReadIsAsItWasKnownLast() {
    var answers = new ArrayDeque<Supplier<Boolean>>();
    var check = new PseudonymKeyCheck(() -> answers.remove().get(), keys);
    Supplier<Boolean> away =
        () -> {
          throw new IllegalStateException("the database is away");
        };
    answers.addAll(List.of(away, () -> true, away));

    assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
    assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void whereTheKeyIsThereNobodyAsksWhetherItIsNeeded() throws IOException {
    writeKey();

    var answer =
        check(
            () -> {
              throw new IllegalStateException("the database is away");
            });

    assertThat(answer.getStatus()).isEqualTo(Status.UP);
  }
}
