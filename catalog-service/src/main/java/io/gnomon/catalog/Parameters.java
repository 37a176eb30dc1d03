package io.gnomon.catalog;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what clients send; refuses what is not acceptable: says which, and what would be. */
public final class Parameters {

  private static final int MOST_ON_A_PAGE = 500;

  private Parameters() {}

  /** How much goes on a page: the parameter {@code limit}, 1 to 500. */
  static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST_ON_A_PAGE) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Answered below like a number out of range.
    }
    throw refused("limit", "is no such number", "1 to " + MOST_ON_A_PAGE);
  }

  /** The number of a row; ends the request with that problem where none can be numbered so. */
  public static long rowId(@Nullable String text, Supplier<ProblemException> none) {
    try {
      return Long.parseLong(text == null ? "" : text);
    } catch (NumberFormatException e) {
      throw none.get();
    }
  }

  /** The id of an app in a path; ends the request where none can be called so. */
  public static String appId(String id) {
    if (id.indexOf('\0') >= 0) {
      throw noApp();
    }
    return id;
  }

  /** The problem that no app has the id. */
  public static ProblemException noApp() {
    return new ProblemException(StandardProblem.NOT_FOUND, "No cloud app has this id.");
  }

  /** A text of a body that has to be there, stripped. */
  public static String required(String name, @Nullable String text, int longest) {
    var stripped = optional(name, text, longest);
    if (stripped == null) {
      throw refused(name, "is missing", "1 to %d characters".formatted(longest));
    }
    return stripped;
  }

  /** A text of a body that may be absent, stripped; null when there is nothing in it. */
  public static @Nullable String optional(String name, @Nullable String text, int longest) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var stripped = text.strip();
    boolean printable =
        stripped.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    if (stripped.length() > longest || !printable) {
      throw refused(name, "is no such text", "1 to %d printable characters".formatted(longest));
    }
    return stripped;
  }

  /** The problem that a value is not acceptable. */
  public static ProblemException refused(
      String parameter, String detail, Collection<String> allowed) {
    return new ProblemException(
        StandardProblem.INVALID_VALUE,
        parameter + " " + detail,
        Map.of("parameter", parameter, "allowed", List.copyOf(allowed)));
  }

  /** The same with one thing that would be. */
  public static ProblemException refused(String parameter, String detail, String allowed) {
    return refused(parameter, detail, List.of(allowed));
  }
}
