package io.gnomon.catalog.searchterm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisspellingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"dropbx", "droppbox", "drobox", "dropbxo", "dropbix", "rdopbox", "ropbox"})
  void oneMistakeIsCorrected(String word) {
    assertThat(Misspellings.corrected(word)).contains("dropbox").doesNotContain(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dropb", "drpbx", "dorpbxo", "box"})
  void twoAreNot(String word) {
    assertThat(Misspellings.corrected(word)).doesNotContain("dropbox");
  }

  @Test
  void whatIsTooShortOrTooLongForANameIsLeft() {
    assertThat(Misspellings.corrected("aws")).isEmpty();
    assertThat(Misspellings.corrected("a".repeat(25))).isEmpty();
    assertThat(Misspellings.corrected("a".repeat(24)).size()).isLessThan(1_400);
  }
}
