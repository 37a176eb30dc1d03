package io.gnomon.e2e.guide;

import io.gnomon.e2e.RunningGnomon;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A guide, or a section of it: what its reader types and writes into files. */
public record Guide(String title, String text) {

  /** Reads the document at that path of the sources. */
  public static Guide of(String path) throws IOException {
    return new Guide(path, Files.readString(RunningGnomon.root().resolve(path)));
  }

  /** The section that is called so, to the next one. */
  public Guide section(String heading) {
    var start = "\n## " + heading + "\n";
    var from = text.indexOf(start);
    if (from < 0) {
      throw new IllegalArgumentException(title + " has no section " + heading);
    }
    var end = text.indexOf("\n## ", from + start.length());
    return new Guide(heading, text.substring(from, end < 0 ? text.length() : end));
  }

  /** The same with other names in it. */
  public Guide with(UnaryOperator<String> names) {
    return new Guide(title, names.apply(text));
  }

  /** Its blocks for a shell. */
  public List<String> shell() {
    return blocks("^```sh\\n(.*?)^```$");
  }

  /** Its block of SQL. */
  public String sql() {
    return one(blocks("^```sql\\n(.*?)^```$"), "SQL");
  }

  /** The block for the file that the line before it names. */
  public String file(String path) {
    var line = "^[^\\n]*`" + Pattern.quote(path) + "`[^\\n]*\\n\\n";
    return one(blocks(line + "```\\n(.*?)^```$"), path);
  }

  private List<String> blocks(String pattern) {
    return Pattern.compile(pattern, Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private String one(List<String> found, String what) {
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "%s has %d blocks of %s instead of one".formatted(title, found.size(), what));
    }
    return found.get(0);
  }
}
