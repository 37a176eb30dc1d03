package io.gnomon.e2e.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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

  /** What {@code DO} runs acts now; other bodies and literals tell what is done to data later. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(\\bdo\\s+(?:language\\s+\\w+\\s+)?)?" + "(?:(\\$\\w*\\$)(.*?)\\2|'((?:[^']|'')*)')",
          Pattern.DOTALL);

  private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)");

  private static final Pattern CONTRACT = Pattern.compile("(?m)^-- contract: \\S.{20,}");

  /**
   * An index may go, since most make nothing possible, only fast. One that is unique may not while
   * {@code on conflict} of the version before names its columns, which is not seen here.
   */
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
          "\\badd (column )?(if not exists )?(?!constraint\\b)\\w+"
              + " (?![^,;]*\\b(default|generated)\\b)[^,;]*\\bnot null\\b"
              + "|\\badd (constraint|check|unique|primary|foreign|exclude)\\b");

  private static final Pattern UNIQUE_INDEX =
      Pattern.compile(
          "\\bcreate unique index (concurrently )?(if not exists )?([\\w.]+ )?on (only )?"
              + "([\\w.]+)");

  private static final Pattern CREATED = Pattern.compile("\\bcreate (unlogged )?table ([\\w.]+)");

  private static final Pattern ALTERED =
      Pattern.compile("\\balter table (if exists )?(only )?([\\w.]+)");

  private static final Pattern WAITS_BRIEFLY = Pattern.compile("\\bset local lock_timeout\\b");

  /** What is older than this was written before the rule. */
  private static final String WAITS_BRIEFLY_SINCE = "V202612010823";

  private static final List<String> BREAKING =
      List.of(
          "alter table a drop column b;",
          "alter table a drop b;",
          "DROP TABLE a;",
          "alter table a rename to b;",
          "alter table a rename b to c;",
          "alter table a alter column b type bigint;",
          "alter table a alter column \"b\" type bigint;",
          "alter table a alter b set data type bigint;",
          "alter table a\n  alter column b set not null;",
          "alter table a alter column b drop default;",
          "alter table a add column b int not null;",
          "alter table a add column b numeric(4,2) not null;",
          "alter table a add b int not null, add c int not null default 1;",
          "alter table a add constraint b check (c > 0);",
          "alter table a add check (c > 0);",
          "create unique index b on a (c);",
          "create table d (c int); create unique index concurrently if not exists b on a (c);",
          "do $$ begin alter table a drop column b; end $$;",
          "do language plpgsql $a$ begin execute 'alter table a drop column b'; end $a$;");

  private static final List<String> HARMLESS =
      List.of(
          "create table a (b int not null, check (b > 0));",
          "create table a (c int); create unique index b on a (c);",
          "create index b on a (c);",
          "alter table a add column b int not null default 0;",
          "alter table a add column b int default 0 not null;",
          "alter table a add column b numeric(4,2) not null default 0;",
          "alter table a add column b text not null generated always as (c || d) stored;",
          "alter table a add b timestamptz; -- rename it once nobody drops it",
          "drop index concurrently if exists a;",
          "create function a() returns trigger as $$ begin drop table b; end $$;",
          "insert into a values (1) on conflict do nothing;",
          "comment on table a is 'nobody may drop table a';",
          "-- contract: the version before has not used it since V202612010130\ndrop table a;");

  @Test
  void aMigrationLeavesWhatTheVersionBeforeUses() throws IOException {
    assertThat(migrations())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(objection(Files.readString(file))).as("%s", file).isEmpty());
  }

  @Test
  void whatTakesAwayOrDemandsIsFound() {
    assertThat(BREAKING).allSatisfy(sql -> assertThat(objection(sql)).as(sql).isNotEmpty());
    assertThat(HARMLESS).allSatisfy(sql -> assertThat(objection(sql)).as(sql).isEmpty());
  }

  /** An export holds its table as long as it is read; all others queue behind who waits for it. */
  @Test
  void aMigrationWaitsBrieflyForATable() throws IOException {
    assertThat(migrations())
        .filteredOn(file -> isSince(WAITS_BRIEFLY_SINCE, file))
        .allSatisfy(file -> assertThat(waitsLong(Files.readString(file))).as("%s", file).isFalse());
  }

  @Test
  void whatWaitsLongForATableIsFound() {
    assertThat(
            Stream.of(
                "alter table a add b int;",
                "alter table if exists only \"a\" add b int;",
                "create table b (c int); alter table a add b int;",
                "alter table a add b int; set local lock_timeout = '5s';",
                "-- set local lock_timeout = '5s';\nalter table a add b int;"))
        .allMatch(MigrationsTest::waitsLong);
    assertThat(
            Stream.of(
                "set local lock_timeout = '5s';\nalter table a add b int;",
                "create table a (c int); alter table a add b int;",
                "create index b on a (c);"))
        .noneMatch(MigrationsTest::waitsLong);
  }

  /** What the version before cannot work with; empty where it can, or where that is explained. */
  private static String objection(String sql) {
    if (CONTRACT.matcher(sql).find()) {
      return "";
    }
    var plain = plain(sql);
    var changes =
        Stream.of(TAKES_AWAY, DEMANDS)
            .flatMap(each -> each.matcher(plain).results())
            .map(found -> found.group());
    var unique = ofOlderTables(UNIQUE_INDEX, plain).map(found -> found.group());
    return Stream.concat(changes, unique).findFirst().orElse("");
  }

  private static boolean waitsLong(String sql) {
    var plain = plain(sql);
    var brief = WAITS_BRIEFLY.matcher(plain);
    var from = brief.find() ? brief.start() : plain.length();
    return ofOlderTables(ALTERED, plain).anyMatch(found -> found.start() < from);
  }

  /** Matches whose table the migration does not create itself. */
  private static Stream<MatchResult> ofOlderTables(Pattern pattern, String plain) {
    var created = CREATED.matcher(plain).results().map(MigrationsTest::table).toList();
    return pattern.matcher(plain).results().filter(found -> !created.contains(table(found)));
  }

  /** The last group of each pattern that has one. */
  private static String table(MatchResult found) {
    return found.group(found.groupCount());
  }

  /** In lower case, without comments, quotes, literals and what stands in parentheses. */
  private static String plain(String sql) {
    var code = COMMENT.matcher(sql.toLowerCase(Locale.ROOT)).replaceAll(" ");
    var text = TEXT.matcher(code).replaceAll(MigrationsTest::whatActsNow).replace("\"", "");
    for (var outer = ""; !outer.equals(text); ) {
      outer = text;
      text = PARENTHESES.matcher(outer).replaceAll(" ");
    }
    return text.replaceAll("\\s+", " ");
  }

  /** What it executes as text included. */
  private static String whatActsNow(MatchResult text) {
    if (text.group(1) == null) {
      return "''";
    }
    var body = text.group(3) == null ? text.group(4) : text.group(3);
    return Matcher.quoteReplacement("do; " + body.replace("'", " ") + ";");
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
          .filter(file -> isSince(SINCE, file))
          .toList();
    }
  }

  private static boolean isSince(String version, Path file) {
    return file.getFileName().toString().compareTo(version) > 0;
  }

  private static Stream<Path> files(Path folder) {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
