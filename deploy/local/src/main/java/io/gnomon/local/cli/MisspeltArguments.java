package io.gnomon.local.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Answers wrong arguments. For a misspelt one it names what differs by a letter or two, and never a
 * command that deletes data: copying the suggestion must not lose data.
 */
final class MisspeltArguments implements IParameterExceptionHandler {

  private static final Set<String> DESTRUCTIVE = Set.of("reset");
  private static final int MAX_DISTANCE = 2;
  private static final int MIN_LETTERS_PER_ERROR = 3;

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    var line = failure.getCommandLine();
    var err = line.getErr();
    if (failure instanceof UnmatchedArgumentException unmatched) {
      var argument = unmatched.getUnmatched().get(0);
      err.println("gnomon: '%s' is not known".formatted(argument));
      var near = near(argument, line);
      if (!near.isEmpty()) {
        err.println("Did you mean: " + String.join(" or ", near) + "?");
      }
    } else {
      err.println(failure.getMessage());
    }
    err.printf("Try '%s --help'.%n", line.getCommandSpec().qualifiedName(" "));
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  /** What could have been meant, the nearest first. */
  static List<String> near(String argument, CommandLine line) {
    var known =
        argument.startsWith("-")
            ? line.getCommandSpec().optionsMap().keySet().stream()
            : line.getSubcommands().keySet().stream();
    return near(argument, known.filter(each -> !DESTRUCTIVE.contains(each)));
  }

  private static List<String> near(String argument, Stream<String> known) {
    var max = Math.min(MAX_DISTANCE, argument.length() / MIN_LETTERS_PER_ERROR);
    return known
        .filter(each -> distance(argument, each) <= max)
        .sorted(Comparator.comparingInt(each -> distance(argument, each)))
        .toList();
  }

  /** How many letters have to be added, removed, changed or swapped with their neighbour. */
  static int distance(String one, String other) {
    var d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, one, other, i, j);
      }
    }
    return d[one.length()][other.length()];
  }

  private static int step(int[][] d, String one, String other, int i, int j) {
    var changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    var nearest = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + changed);
    var swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(nearest, d[i - 2][j - 2] + 1) : nearest;
  }
}
