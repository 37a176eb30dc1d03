package io.gnomon.matching.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

  private static final String ANN = "ann.lee@corp.com";
  private static final PseudonymKey OLD = key(1);
  private static final PseudonymKey NEW = key(2);
  private static final Pseudonyms PSEUDONYMS = new Pseudonyms(List.of(OLD));

  @Test
  void aNameHasOnePseudonymWhateverItsCaseAndUnicodeForm() {
    var variants = List.of("Zoë.Lee@corp.com", "ZOË.LEE@CORP.COM", "zoe\u0308.lee@corp.com");

    var made = new HashSet<String>();
    variants.forEach(each -> made.add(PSEUDONYMS.of(PseudonymKind.USER, each)));

    assertThat(made).hasSize(1);
    assertThat(PSEUDONYMS.name(PseudonymKind.USER, made.iterator().next()))
        .contains("zoë.lee@corp.com");
  }

  /** The values are another implementation's: what is stored has to come back for good. */
  @Test
  void pseudonymsStayWhatTheyAre() {
    var bytes = new byte[PseudonymKey.BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    var pseudonyms = new Pseudonyms(List.of(new PseudonymKey(bytes)));

    assertThat(pseudonyms.of(PseudonymKind.USER, "Ann.Lee@corp.com"))
        .isEqualTo("user_kxg63diq26sr63cqgqbahim5dngq4pwkqbwg73z6uz264d5ylcha");
    assertThat(pseudonyms.of(PseudonymKind.DEVICE, "LAPTOP-0042"))
        .isEqualTo("device_fabgdh75ttkrm34lnb4cbwmvxwnc2jq7y35fva34kptflk7cfjuq");
  }

  @Test
  void dotsTellNamesApart() {
    assertThat(PSEUDONYMS.of(PseudonymKind.USER, "annlee@corp.com"))
        .isNotEqualTo(PSEUDONYMS.of(PseudonymKind.USER, ANN));
  }

  @Property(tries = 300)
  void everyAcceptableNameComesBack(@ForAll @StringLength(min = 1, max = 320) String name) {
    var canonical = UserName.canonical(name);
    boolean isShort =
        canonical.getBytes(StandardCharsets.UTF_8).length <= Pseudonyms.MAX_NAME_BYTES;
    if (!UserName.isAcceptable(name)) {
      return;
    }

    var pseudonym = PSEUDONYMS.of(PseudonymKind.USER, name);

    assertThat(UserName.isAcceptable(pseudonym)).isTrue();
    assertThat(UserName.canonical(pseudonym)).isEqualTo(pseudonym);
    assertThat(PSEUDONYMS.name(PseudonymKind.USER, pseudonym).orElse(null))
        .isEqualTo(isShort ? canonical : null);
  }

  @Test
  void namesOfSimilarLengthHavePseudonymsOfOneLength() {
    assertThat(PSEUDONYMS.of(PseudonymKind.USER, "ann"))
        .startsWith("user_")
        .hasSameSizeAs(PSEUDONYMS.of(PseudonymKind.USER, ANN));
  }

  @Test
  void whatWasChangedOrIsOfAnotherKindIsNoPseudonym() {
    var pseudonym = PSEUDONYMS.of(PseudonymKind.USER, ANN);
    var changed = pseudonym.substring(0, 5) + (pseudonym.charAt(5) == 'a' ? 'b' : 'a');
    var asDevice = pseudonym.replace("user_", "device_");

    assertThat(PSEUDONYMS.name(PseudonymKind.USER, changed + pseudonym.substring(6))).isEmpty();
    assertThat(PSEUDONYMS.name(PseudonymKind.DEVICE, asDevice)).isEmpty();
    assertThat(PSEUDONYMS.name(PseudonymKind.USER, ANN)).isEmpty();
    assertThat(PSEUDONYMS.name(PseudonymKind.USER, "user_")).isEmpty();
    assertThat(PSEUDONYMS.name(PseudonymKind.USER, "user_ÄÖ!")).isEmpty();
  }

  @Test
  void aNewKeyMakesOthersAndTheOldOneStillTurnsBack() {
    var before = PSEUDONYMS.of(PseudonymKind.USER, ANN);
    var rotated = new Pseudonyms(List.of(NEW, OLD));

    assertThat(rotated.of(PseudonymKind.USER, ANN)).isNotEqualTo(before);
    assertThat(rotated.name(PseudonymKind.USER, before)).contains(ANN);
    assertThat(rotated.allOf(PseudonymKind.USER, ANN))
        .containsExactly(rotated.of(PseudonymKind.USER, ANN), before);
    assertThat(new Pseudonyms(List.of(NEW)).name(PseudonymKind.USER, before)).isEmpty();
  }

  @Test
  void namesAreComparedWithTheirPseudonymsBeside() {
    var ann = PSEUDONYMS.of(PseudonymKind.USER, ANN);

    assertThat(PSEUDONYMS.beside(PseudonymKind.USER, List.of(ANN))).containsExactly(ANN, ann);
    assertThat(PSEUDONYMS.beside(PseudonymKind.USER, List.of(ann))).containsExactly(ann);
  }

  @Test
  void aKeyTellsNothingOfItself() {
    assertThat(OLD.toString()).isEqualTo("a key of pseudonyms");
    assertThatThrownBy(() -> PseudonymKey.ofBase64("c2VjcmV0"))
        .hasMessageNotContaining("c2VjcmV0")
        .hasNoCause();
  }

  private static PseudonymKey key(int seed) {
    var bytes = new byte[PseudonymKey.BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * seed);
    }
    return new PseudonymKey(bytes);
  }
}
