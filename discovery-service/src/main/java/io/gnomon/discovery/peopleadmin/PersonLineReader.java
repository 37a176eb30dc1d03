package io.gnomon.discovery.peopleadmin;

import com.google.common.base.Splitter;
import io.gnomon.discovery.people.AliasName;
import io.gnomon.discovery.people.PersonStore;
import io.gnomon.kit.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a line of the file: what its columns are, and what is wrong with it. */
final class PersonLineReader {

  static final String ALIASES = "aliases";

  /** All columns that a file may have. */
  static final Set<String> COLUMNS =
      Set.of("displayName", "mail", "department", "active", "groups", ALIASES);

  private static final Splitter LIST = Splitter.on(';').trimResults().omitEmptyStrings();
  private static final int MAX_TEXT = 200;
  private static final int MAX_MAIL = 320;
  private static final char UNREADABLE = '\uFFFD';

  private PersonLineReader() {}

  static PersonLine read(CSVRecord row, long line) throws BadPersonLineException {
    if (!row.isConsistent()) {
      throw new BadPersonLineException("It has %d columns.".formatted(row.size()));
    }
    var aliases = aliases(text(row, ALIASES, Integer.MAX_VALUE));
    return new PersonLine(
        line,
        text(row, "displayName", MAX_TEXT),
        text(row, "mail", MAX_MAIL),
        text(row, "department", MAX_TEXT),
        active(text(row, "active", MAX_TEXT)),
        groups(text(row, "groups", Integer.MAX_VALUE)),
        aliases);
  }

  private static @Nullable String text(CSVRecord row, String column, int max)
      throws BadPersonLineException {
    if (!row.isMapped(column)) {
      return null;
    }
    var text = row.get(column).strip();
    if (text.length() > max) {
      throw new BadPersonLineException("%s is longer than %d characters.".formatted(column, max));
    }
    if (text.indexOf(UNREADABLE) >= 0 || text.chars().anyMatch(Character::isISOControl)) {
      throw new BadPersonLineException(column + " has control characters, or is not UTF-8.");
    }
    return text;
  }

  private static Set<String> aliases(@Nullable String text) throws BadPersonLineException {
    try {
      var names = AliasName.canonical(LIST.splitToList(text == null ? "" : text));
      if (names.isEmpty()) {
        throw new BadPersonLineException("It has no alias.");
      }
      return names;
    } catch (ProblemException e) {
      throw new BadPersonLineException(String.valueOf(e.problem().detail()));
    }
  }

  private static @Nullable Boolean active(@Nullable String text) throws BadPersonLineException {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadPersonLineException("active is true or false.");
    };
  }

  private static @Nullable List<String> groups(@Nullable String text)
      throws BadPersonLineException {
    if (text == null) {
      return null;
    }
    var groups = LIST.splitToList(text);
    if (groups.size() > PersonStore.MAX_GROUPS
        || groups.stream().anyMatch(name -> name.length() > MAX_TEXT)) {
      throw new BadPersonLineException(
          "It has more than %d groups, or one with a name of more than %d characters."
              .formatted(PersonStore.MAX_GROUPS, MAX_TEXT));
    }
    return groups;
  }
}
