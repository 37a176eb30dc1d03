package io.gnomon.discovery.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a domain may belong to an app, the best reason first. */
public enum GuessReason {
  /** The app has a host or a path of the domain. */
  @JsonProperty("partInCatalog")
  PART_IN_CATALOG("partInCatalog", "the catalog has %s of the app", GuessConfidence.HIGH),
  /** The app has a domain of the same name under another suffix. */
  @JsonProperty("sameNameElsewhere")
  SAME_NAME_ELSEWHERE("sameNameElsewhere", "the app has the domain %s", GuessConfidence.MEDIUM),
  /** The domain is called as the app is. */
  @JsonProperty("nameOfApp")
  NAME_OF_APP("nameOfApp", "the app is called %s", GuessConfidence.LOW),
  /** The app has a domain of which the name is the beginning or the end. */
  @JsonProperty("similarName")
  SIMILAR_NAME("similarName", "the app has the domain %s, of a similar name", GuessConfidence.LOW);

  private final String text;
  private final String sentence;
  private final GuessConfidence best;

  GuessReason(String text, String sentence, GuessConfidence best) {
    this.text = text;
    this.sentence = sentence;
    this.best = best;
  }

  /** As answers have it. */
  public String text() {
    return text;
  }

  /** As a sentence about what was found. */
  String because(String found) {
    return sentence.formatted(found);
  }

  /** How sure it makes where it speaks for one app alone. */
  GuessConfidence best() {
    return best;
  }
}
