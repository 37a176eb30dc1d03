package io.gnomon.e2e.ownservers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A section of a guide: what an operator types and writes into files. */
record Guide(String heading, String text) {

  /** Reads the section that is called so. */
  static Guide section(String heading, Path file, Names names) throws IOException {
    var start = "\n## " + heading + "\n";
    var all = Files.readString(file);
    var from = all.indexOf(start);
    if (from < 0) {
      throw new IllegalArgumentException(file + " has no section " + heading);
    }
    var end = all.indexOf("\n## ", from + start.length());
    return new Guide(heading, names.in(all.substring(from, end < 0 ? all.length() : end)));
  }

  /** Its blocks for a shell. */
  List<String> shell() {
    return blocks("^```sh\\n(.*?)^```$");
  }

  /** Its block of SQL. */
  String sql() {
    return one(blocks("^```sql\\n(.*?)^```$"), "SQL");
  }

  /** The block for the file that the line before it names. */
  String file(String path) {
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
          "%s has %d blocks of %s instead of one".formatted(heading, found.size(), what));
    }
    return found.get(0);
  }
}
