package io.gnomon.e2e.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * While processes are replaced one by one, those of the version before work on the schema of the
 * new one: a migration adds. One that takes away what no process of the version before uses any
 * more says so in a line {@code -- contract: } and why.
 */
class MigrationsTest {

  /** From this version on; what is older was applied before versions ran side by side. */
  private static final String SINCE = "V202612010000";

  private static final Pattern COMMENT = Pattern.compile("--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  /** Functions and literals tell what is done to data later, not to the schema now. */
  private static final Pattern TEXT =
      Pattern.compile("(\\$\\w*\\$).*?\\1|'(?:[^']|'')*'", Pattern.DOTALL);

  private static final Pattern CONTRACT = Pattern.compile("(?m)^-- contract: \\S.{20,}");

  /** An index that is made anew is no loss: it makes nothing possible that was not before. */
  private static final Pattern TAKES_AWAY =
      Pattern.compile(
          "\\bdrop (?!index\\b)"
              + "|\\brename\\b"
              + "|\\balter (column )?\\w+ (set data )?type\\b"
              + "|\\bset not null\\b"
              + "|\\bset schema\\b"
              + "|(^|; ?)truncate\\b");

  /** Which rows that the version before writes do not satisfy. */
  private static final Pattern DEMANDS =
      Pattern.compile(
          "\\badd (column )?(if not exists )?(?!constraint\\b)\\w+ [^,;]*\\bnot"
              + " null\\b(?![^,;]*\\b(default|generated)\\b)|\\badd"
              + " (constraint|check|unique|primary|foreign|exclude)\\b");

  @Test
  void aMigrationLeavesWhatTheVersionBeforeUses() throws IOException {
    assertThat(migrations())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(objection(Files.readString(file))).as("%s", file).isEmpty());
  }

  @Test
  void whatTakesAwayOrDemandsIsFound() {
    assertThat(
            Stream.of(
                "alter table a drop column b;",
                "alter table a drop b;",
                "DROP TABLE a;",
                "alter table a rename to b;",
                "alter table a rename b to c;",
                "alter table a alter column b type bigint;",
                "alter table a alter b set data type bigint;",
                "alter table a\n  alter column b set not null;",
                "alter table a alter column b drop default;",
                "alter table a add column b int not null;",
                "alter table a add b int not null, add c int not null default 1;",
                "alter table a add constraint b check (c > 0);",
                "alter table a add check (c > 0);"))
        .allSatisfy(sql -> assertThat(objection(sql)).as(sql).isNotEmpty());
    assertThat(
            Stream.of(
                "create table a (b int not null, check (b > 0));",
                "alter table a add column b int not null default 0;",
                "alter table a add column b text not null generated always as (c || d) stored;",
                "alter table a add b timestamptz; -- rename it once nobody drops it",
                "drop index concurrently if exists a;",
                "create function a() returns trigger as $$ begin drop table b; end $$;",
                "comment on table a is 'nobody may drop table a';",
                "-- contract: the version before has not used it since V202612010130\n"
                    + "drop table a;"))
        .allSatisfy(sql -> assertThat(objection(sql)).as(sql).isEmpty());
  }

  /** What the version before cannot work with; empty where it can, or where that is explained. */
  private static String objection(String sql) {
    if (CONTRACT.matcher(sql).find()) {
      return "";
    }
    var code = TEXT.matcher(COMMENT.matcher(sql).replaceAll(" ")).replaceAll("''");
    var plain = code.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return Stream.of(TAKES_AWAY, DEMANDS)
        .flatMap(each -> each.matcher(plain).results())
        .map(found -> found.group())
        .findFirst()
        .orElse("");
  }

  /** Of the services and of what they share. */
  private static List<Path> migrations() throws IOException {
    var root = RunningGnomon.root();
    try (var services = Files.list(root);
        var kits = Files.list(root.resolve("service-kit"))) {
      return Stream.concat(services, kits)
          .map(module -> module.resolve("src/main/resources/db"))
          .filter(Files::exists)
          .flatMap(MigrationsTest::files)
          .filter(file -> file.getFileName().toString().compareTo(SINCE) > 0)
          .toList();
    }
  }

  private static Stream<Path> files(Path folder) {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
