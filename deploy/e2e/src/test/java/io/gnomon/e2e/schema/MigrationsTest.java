package io.gnomon.e2e.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  /** What {@code DO} runs acts now; other bodies and literals say what is done to data later. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(\\bdo\\s+(?:language\\s+\\w+\\s+)?)?" + "(?:(\\$\\w*\\$)(.*?)\\2|'((?:[^']|'')*)')",
          Pattern.DOTALL);

  private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)");

  private static final Pattern CONTRACT = Pattern.compile("(?m)^-- contract: \\S.{20,}");

  /** Of indexes, see {@link #DROPPED_INDEXES}. */
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

  private static final Pattern NAMED_INDEX =
      Pattern.compile(
          "\\bcreate (unique )?index (concurrently )?(if not exists )?(?!on\\b)(\\w+) on\\b");

  /**
   * An index that only makes something fast may go. A unique one may not while {@code on conflict}
   * of the version before needs it.
   */
  private static final Pattern DROPPED_INDEXES =
      Pattern.compile("\\bdrop index (concurrently )?(if exists )?([\\w., ]+)");

  private static final Pattern CREATED = Pattern.compile("\\bcreate (unlogged )?table ([\\w.]+)");

  private static final Pattern ALTERED =
      Pattern.compile("\\balter table (if exists )?(only )?([\\w.]+)");

  private static final Pattern WAITS_BRIEFLY = Pattern.compile("\\bset local lock_timeout\\b");

  /** What is older than this was written before the rule. */
  private static final String WAITS_BRIEFLY_SINCE = "V202612010823";

  /** What the samples find. */
  private static final String BEFORE =
      """
      create table t (b int, c int, d int unique);
      create index fast on t (b);
      create unique index one on t (b);
      create unique index on t (c);
      create index twice on t (c);
      drop index twice;
      create unique index twice on t (c);
      """;

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
          "alter table t drop constraint t_d_key;",
          "create unique index b on a (c);",
          "drop index one;",
          "drop index concurrently if exists fast, public.\"one\" cascade;",
          "drop index t_c_idx;",
          "drop index twice;",
          "do $$ begin drop index one; end $$;",
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
          "drop index fast;",
          "drop index concurrently if exists fast, public.\"fast\" restrict;",
          "drop index concurrently if exists new; create index concurrently new on t (b);",
          "create function a() returns trigger as $$ begin drop table b; end $$;",
          "insert into a values (1) on conflict do nothing;",
          "comment on table a is 'nobody may drop table a';",
          "-- contract: the version before has not used it since V202612010130\ndrop table a;");

  @Test
  void aMigrationLeavesWhatTheVersionBeforeUses() throws IOException {
    var all = migrations();
    var fast = fastIndexes(all.stream().map(MigrationsTest::text));
    assertThat(all)
        .filteredOn(file -> isSince(SINCE, file))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(objection(text(file), fast)).as("%s", file).isEmpty());
  }

  @Test
  void whatTakesAwayOrDemandsIsFound() {
    assertThat(BREAKING).allSatisfy(sql -> assertThat(afterBefore(sql)).as(sql).isNotEmpty());
    assertThat(HARMLESS).allSatisfy(sql -> assertThat(afterBefore(sql)).as(sql).isEmpty());
  }

  /** An export holds its table as long as it is read; all others queue behind who waits for it. */
  @Test
  void aMigrationWaitsBrieflyForATable() throws IOException {
    assertThat(migrations())
        .filteredOn(file -> isSince(WAITS_BRIEFLY_SINCE, file))
        .allSatisfy(file -> assertThat(waitsLong(text(file))).as("%s", file).isFalse());
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

  private static String afterBefore(String sql) {
    return objection(sql, fastIndexes(Stream.of(BEFORE, sql)));
  }

  /** What the version before cannot work with; empty where it can, or where that is explained. */
  private static String objection(String sql, Set<String> fastIndexes) {
    if (CONTRACT.matcher(sql).find()) {
      return "";
    }
    var plain = plain(sql);
    var changes = Stream.of(TAKES_AWAY, DEMANDS).flatMap(each -> each.matcher(plain).results());
    var unique = ofOlderTables(UNIQUE_INDEX, plain);
    var dropped =
        DROPPED_INDEXES
            .matcher(plain)
            .results()
            .filter(each -> !fastIndexes.containsAll(names(each)));
    return Stream.of(changes, unique, dropped)
        .flatMap(each -> each)
        .findFirst()
        .map(MatchResult::group)
        .orElse("");
  }

  private static List<String> names(MatchResult dropped) {
    return Stream.of(dropped.group(3).replaceAll(" (cascade|restrict)$", "").split(","))
        .map(each -> each.strip().replaceFirst(".*\\.", ""))
        .toList();
  }

  /** The names that the migrations gave to indexes, and never to one that is unique. */
  private static Set<String> fastIndexes(Stream<String> migrations) {
    var named = migrations.flatMap(sql -> NAMED_INDEX.matcher(plain(sql)).results()).toList();
    var names = new HashSet<String>();
    named.forEach(index -> names.add(index.group(4)));
    named.stream()
        .filter(index -> index.group(1) != null)
        .forEach(unique -> names.remove(unique.group(4)));
    return names;
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

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
