package io.gnomon.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;

/** What a test needs of the machine besides Java. */
public final class Prerequisite {

  /** Names, with commas between them. */
  private static final String REQUIRED = "gnomon.required";

  private Prerequisite() {}

  /**
   * Skips the test where it is missing; where {@code -Dgnomon.required} names it, the test fails.
   *
   * @param name as the property names it
   * @param remedy how one comes by it
   */
  public static void require(String name, boolean present, String remedy) {
    if (!present && List.of(System.getProperty(REQUIRED, "").split("\\s*,\\s*")).contains(name)) {
      throw new AssertionError("%s is required here: %s".formatted(name, remedy));
    }
    assumeTrue(present, "skipped: needs " + name + ": " + remedy);
  }
}
