package io.gnomon.discovery.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainGuesserTest {

  private static final GuessedApp DROPBOX = new GuessedApp("dropbox", "Dropbox", "Dropbox, Inc.");
  private static final GuessedApp SIGN = new GuessedApp("dropbox-sign", "Dropbox Sign", null);

  private static GuessCandidate under(String domain, String host, GuessedApp app) {
    return new GuessCandidate(domain, GuessLookup.DOMAIN, host, app);
  }

  private static GuessCandidate called(String label, String host, GuessedApp app) {
    return new GuessCandidate(label, GuessLookup.LABEL, host, app);
  }

  private static GuessCandidate named(String name, GuessedApp app) {
    return new GuessCandidate(name, GuessLookup.NAME, app.name(), app);
  }

  private static DomainGuess guess(String domain, GuessCandidate... candidates) {
    return DomainGuesser.guess(domain, List.of(candidates)).orElseThrow();
  }

  @Test
  void aPartThatTheCatalogHasSpeaksLoudest() {
    var guess =
        guess(
            "dropbox.com",
            named("dropbox", DROPBOX),
            called("dropbox", "dropbox.jp", DROPBOX),
            under("dropbox.com", "sign.dropbox.com", SIGN));

    assertThat(guess)
        .isEqualTo(
            new DomainGuess(
                List.of(SIGN),
                GuessReason.PART_IN_CATALOG,
                "the catalog has sign.dropbox.com of the app",
                GuessConfidence.HIGH));
  }

  @Test
  void theSameNameUnderAnotherSuffixSpeaksForTheApp() {
    var guess =
        guess("dropbox.co.uk", called("dropbox", "dropbox.jp", DROPBOX), named("dropbox", SIGN));

    assertThat(guess)
        .isEqualTo(
            new DomainGuess(
                List.of(DROPBOX),
                GuessReason.SAME_NAME_ELSEWHERE,
                "the app has the domain dropbox.jp",
                GuessConfidence.MEDIUM));
  }

  @Test
  void severalAppsMakeItLessSure() {
    var guess =
        guess(
            "dropbox.com",
            under("dropbox.com", "a.dropbox.com", SIGN),
            under("dropbox.com", "b.dropbox.com", DROPBOX));

    assertThat(guess.apps()).containsExactly(DROPBOX, SIGN);
    assertThat(guess.because()).contains("b.dropbox.com");
    assertThat(guess.confidence()).isEqualTo(GuessConfidence.MEDIUM);
  }

  @Test
  void whereAnybodyCanHaveANameNothingIsSure() {
    assertThat(guess("dropbox.github.io", called("dropbox", "dropbox.com", DROPBOX)).confidence())
        .isEqualTo(GuessConfidence.LOW);
  }

  @ParameterizedTest
  @CsvSource({
    "drop-box.net, NAME, dropbox, NAME_OF_APP",
    "dropboxstatic.net, LABEL, dropbox, SIMILAR_NAME",
    "dropbox-cdn.net, LABEL, dropbox, SIMILAR_NAME",
    "getdropbox.net, LABEL, dropbox, SIMILAR_NAME"
  })
  void namesThatAreAlikeSpeakAlittle(
      String domain, GuessLookup lookup, String asked, GuessReason expected) {
    var found = lookup == GuessLookup.NAME ? "Dropbox" : "dropbox.com";

    var guess = guess(domain, new GuessCandidate(asked, lookup, found, DROPBOX));

    assertThat(guess.reason()).isEqualTo(expected);
    assertThat(guess.confidence()).isEqualTo(GuessConfidence.LOW);
    assertThat(guess.because()).contains(found);
  }

  @ParameterizedTest
  @CsvSource({
    "box.net, LABEL, box, box.com",
    "dropbox.net, LABEL, dropbox, dropbox.example.com",
    "dropbox.net, DOMAIN, dropbox.com, www.dropbox.com",
    "other.net, LABEL, dropbox, dropbox.com",
    "other.net, NAME, dropbox, Dropbox"
  })
  void whatIsOfAnotherOrTooShortSpeaksForNothing(
      String domain, GuessLookup lookup, String asked, String found) {
    assertThat(
            DomainGuesser.guess(domain, List.of(new GuessCandidate(asked, lookup, found, DROPBOX))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "dropbox.com, dropbox",
    "dropbox.co.uk, dropbox",
    "dropbox.github.io, dropbox",
    "www.dropbox.com, ''",
    "co.uk, ''",
    "192.0.2.7, ''",
    "box.com, ''",
    "printer, ''"
  })
  void aNameIsOfADomainThatSomebodyRegistered(String domain, String label) {
    assertThat(DomainGuesser.label(domain).orElse("")).isEqualTo(label);
  }
}
