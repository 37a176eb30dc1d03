package io.gnomon.catalog.searchterm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

  @ParameterizedTest
  @CsvSource({
    "Google Drive, google drive",
    "monday.com, monday com",
    "X (Twitter), x twitter",
    "Ströer, stroer",
    "Česká pošta, ceska posta",
    "Straße, strasse",
    "ÖBB, obb",
    "Телеграм, telegram",
    "Σκρουτζ, skroutz",
    "微信, wei xin",
    "ライン, rain",
    "ＡＷＳ, aws",
    "İstanbul, istanbul"
  })
  void aTextIsWordsOfLatinLettersAndDigits(String text, String folded) {
    assertThat(FoldedText.fold(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "München, munchen, muenchen",
    "MU\u0308NCHEN, munchen, muenchen",
    "Ørsted, orsted, oersted",
    "Åhléns, ahlens, aahlens"
  })
  void aLetterThatIsAlsoWrittenAsTwoHasBothSpellings(String text, String one, String two) {
    assertThat(FoldedText.spellings(text)).containsExactly(one, two);
  }

  @Test
  void whatHasNoWordHasNoSpelling() {
    assertThat(FoldedText.spellings("% _ --")).isEmpty();
    assertThat(FoldedText.words("% _ --")).isEmpty();
    assertThat(FoldedText.compact("Power BI (2)")).isEqualTo("powerbi2");
  }
}
