package io.gnomon.catalog.layer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A domain that a source brings, and that counts only when a person has accepted it.
 *
 * @param takenFrom the app whose the host has been; null where it was no other's
 */
public record DomainProposal(String appId, String domain, Why why, @Nullable String takenFrom) {

  /** Why a person has to look at it. */
  public enum Why {
    /** Strangers share the host. */
    SHARED("shared"),
    /** Devices need the host to live. */
    NEVER_BLOCK("neverBlock"),
    /** The host has been another app's. */
    TAKEN("taken"),
    /** The app was there before without it. */
    ADDED("added");

    private final String text;

    Why(String text) {
      this.text = text;
    }

    /** The one of that text, which the program itself wrote. */
    public static Why of(String text) {
      return Arrays.stream(values())
          .filter(each -> each.text.equals(text))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such reason: " + text));
    }

    /** As tables and answers have it. */
    @JsonValue
    public String text() {
      return text;
    }
  }
}
