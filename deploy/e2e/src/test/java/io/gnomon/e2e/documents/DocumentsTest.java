package io.gnomon.e2e.documents;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.documents.MarkdownFile.Text;
import io.gnomon.local.cli.Gnomon;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Whatever the documents name exists: a reader who types it must not be sent astray. */
class DocumentsTest {

  private static final SourceTree TREE = new SourceTree(SourceTree.ROOT);
  private static final Settings SETTINGS = new Settings(TREE);
  private static final Routes ROUTES = new Routes(TREE);

  private static final Pattern GNOMON = Pattern.compile("\\./gnomon((?: +[^|)#;&]+)?)");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(--[a-z][a-z-]+)");
  private static final Pattern MAVEN = Pattern.compile("(?:\\./mvnw|\\bmvn) (.*)");
  private static final Pattern MODULES = Pattern.compile("-pl[ =]([^ ]+)");
  private static final Pattern PROFILE = Pattern.compile("-P([\\w-]+)");
  private static final Pattern TESTS = Pattern.compile("-Dtest=([\\w,]+)");
  private static final Pattern CAMEL_CASE =
      Pattern.compile("@?\\b((?:[A-Z][a-z0-9]+){2,}|[A-Z]\\w*[a-z]\\w*(?:Test|IT))\\b");
  private static final Pattern QUALIFIED =
      Pattern.compile("\\bio\\.gnomon\\.[a-z.]+\\.([A-Z]\\w+)");
  private static final Pattern FILE =
      Pattern.compile(
          "(?<![\\w/<>*…{}@:-])([\\w.-][\\w./-]*\\.(?:md|json|jsonl\\.gz|yaml|yml|java|xml|tsv|csv|txt|sh|log|sql|properties|pem))(?![\\w/*])");
  private static final Pattern SETTING =
      Pattern.compile("(?<![\\w./])(gnomon\\.[a-z-]+(?:\\.[a-z-]+)+)");
  private static final Pattern VARIABLE =
      Pattern.compile("\\b((?:GNOMON|QUARKUS|KAFKA)_[A-Z_]+[A-Z])\\b");
  private static final Pattern METRIC = Pattern.compile("\\b(gnomon_[a-z_]+[a-z])");
  private static final Pattern TOPIC = Pattern.compile("\\b([a-z]+\\.[a-z-]+\\.v1)\\b");
  private static final Pattern ROUTE =
      Pattern.compile("(?<![\\w.…/])(/(?:api|agent|sim|mde)/v1/[\\w{}/-]+)");

  /** Files and folders of others that documents name. */
  private static final Set<String> FOREIGN_FILES = Set.of("package.json");

  /** What Quarkus and Kafka read and no file of ours sets. */
  private static final Set<String> SETTINGS_OF_QUARKUS =
      Set.of(
          "KAFKA_SASL_JAAS_CONFIG",
          "KAFKA_SASL_MECHANISM",
          "KAFKA_SECURITY_PROTOCOL",
          "KAFKA_SSL_KEYSTORE_LOCATION",
          "KAFKA_SSL_TRUSTSTORE_LOCATION",
          "KAFKA_SSL_TRUSTSTORE_TYPE",
          "QUARKUS_OIDC_HUMANS_AUTH_SERVER_URL",
          "QUARKUS_OIDC_HUMANS_CLIENT_ID");

  @Test
  void commandsOfTheLauncherExist() {
    assertThat(wrong(code().flatMap(text -> text.find(GNOMON)), text -> isCommand(text.text())))
        .isEmpty();
  }

  @Test
  void optionsOfTheLauncherExist() {
    var known = options(Gnomon.commandLine()).collect(toSet());
    var named =
        code()
            .filter(text -> text.text().contains("./gnomon") || text.text().startsWith("--"))
            .flatMap(text -> text.find(OPTION));
    assertThat(wrong(named, option -> known.contains(option.text()))).isEmpty();
  }

  @Test
  void modulesProfilesAndTestsOfMavenCommandsExist() {
    var commands = code().flatMap(text -> text.find(MAVEN)).toList();
    assertThat(wrong(parts(commands, MODULES), module -> TREE.hasFolder(module.text()))).isEmpty();
    assertThat(wrong(parts(commands, TESTS), test -> TREE.hasType(test.text()))).isEmpty();
    assertThat(
            wrong(
                parts(commands, PROFILE),
                profile -> TREE.contains("<id>" + profile.text() + "</id>")))
        .isEmpty();
  }

  @Test
  void classesExist() {
    var qualified = code().flatMap(text -> text.find(QUALIFIED));
    assertThat(wrong(qualified, type -> TREE.hasType(type.text()))).isEmpty();
    var simple =
        spans().filter(text -> !text.text().contains(" ")).flatMap(text -> text.find(CAMEL_CASE));
    assertThat(wrong(simple, type -> isKnownName(type.text()))).isEmpty();
  }

  @Test
  void filesExist() {
    assertThat(wrong(spans().flatMap(text -> text.find(FILE)), DocumentsTest::isFile)).isEmpty();
  }

  @Test
  void linksLeadSomewhere() {
    var links = documents().flatMap(each -> each.links().stream());
    assertThat(
            wrong(
                links.filter(link -> !link.text().matches("(?:https?:|#).*")),
                link -> TREE.hasPath(link.text().replaceAll("#.*", ""), link.file())))
        .isEmpty();
  }

  @Test
  void settingsExist() {
    assertThat(
            wrong(
                code().flatMap(text -> text.find(SETTING)),
                setting -> SETTINGS.has(setting.text()) || isLiteral(setting.text())))
        .isEmpty();
  }

  @Test
  void limitsHaveTheDefaultsThatAreToldOfThem() {
    var limits =
        LimitDefault.in(SourceTree.ROOT.resolve("docs/operations.md"))
            .filter(limit -> SETTINGS.defaultOf(limit.setting()).isPresent())
            .toList();

    assertThat(limits)
        .isNotEmpty()
        .allSatisfy(
            limit ->
                assertThat(SETTINGS.defaultOf(limit.setting()))
                    .hasValueSatisfying(
                        value ->
                            assertThat(limit.tells(value)).as("%s is %s", limit, value).isTrue()));
  }

  @Test
  void environmentVariablesExist() {
    assertThat(wrong(code().flatMap(text -> text.find(VARIABLE)), DocumentsTest::isVariable))
        .isEmpty();
  }

  @Test
  void metricsTopicsAndRoutesExist() {
    assertThat(wrong(code().flatMap(text -> text.find(METRIC)), DocumentsTest::isMetric)).isEmpty();
    assertThat(wrong(code().flatMap(text -> text.find(TOPIC)), topic -> isLiteral(topic.text())))
        .isEmpty();
    assertThat(wrong(spans().flatMap(text -> text.find(ROUTE)), route -> ROUTES.has(route.text())))
        .isEmpty();
  }

  /** Any user of a machine may see the arguments of its programs. */
  @Test
  void noCommandHasATokenAmongItsArguments() {
    assertThat(wrong(code(), text -> !text.text().contains("Bearer $"))).isEmpty();
  }

  private static Stream<MarkdownFile> documents() {
    return TREE.documents().stream();
  }

  /** Spans and lines of blocks. */
  private static Stream<Text> code() {
    return documents().flatMap(each -> each.code().stream());
  }

  private static Stream<Text> spans() {
    return documents().flatMap(each -> each.spans().stream());
  }

  private static List<String> wrong(Stream<Text> named, Predicate<Text> exists) {
    return named.filter(exists.negate()).map(Text::toString).distinct().toList();
  }

  private static Stream<Text> parts(List<Text> commands, Pattern pattern) {
    return commands.stream()
        .flatMap(command -> command.find(pattern))
        .flatMap(list -> Stream.of(list.text().split(",")).map(list::at));
  }

  private static boolean isCommand(String arguments) {
    var command = Gnomon.commandLine();
    for (var word : arguments.strip().split(" +")) {
      if (!word.matches("[a-z][a-z-]+") || command.getSubcommands().isEmpty()) {
        return word.isEmpty() || !word.startsWith("--") || hasOption(command, word);
      }
      if (!command.getSubcommands().containsKey(word)) {
        return false;
      }
      command = command.getSubcommands().get(word);
    }
    return true;
  }

  private static boolean hasOption(CommandLine command, String option) {
    return command.getCommandSpec().optionsMap().containsKey(option);
  }

  private static Stream<String> options(CommandLine command) {
    return Stream.concat(
        command.getCommandSpec().optionsMap().keySet().stream(),
        command.getSubcommands().values().stream().flatMap(DocumentsTest::options));
  }

  /** A type of ours, one of a library that is used, or a value that is spelled so. */
  private static boolean isKnownName(String name) {
    return TREE.hasType(name) || TREE.contains("." + name + ";") || isLiteral(name);
  }

  private static boolean isLiteral(String text) {
    return TREE.contains("\"" + text + "\"") || TREE.contains("${" + text);
  }

  private static boolean isVariable(Text variable) {
    var name = variable.text();
    return SETTINGS.hasVariable(name) || isLiteral(name) || SETTINGS_OF_QUARKUS.contains(name);
  }

  /** A file of the tree, or one that a program writes, reads or downloads by that name. */
  private static boolean isFile(Text file) {
    var name = file.text().substring(file.text().lastIndexOf('/') + 1);
    return TREE.hasPath(file.text(), file.file())
        || TREE.contains(name)
        || FOREIGN_FILES.contains(name);
  }

  private static boolean isMetric(Text metric) {
    var name = metric.text().replaceAll("_total$|_seconds_max$", "");
    return TREE.contains(name) || TREE.contains(name.replace('_', '.')) || isTimer(name);
  }

  /** Its unit is in the name by which it is read, and not in that by which it is made. */
  private static boolean isTimer(String name) {
    var made = name.replaceAll("_seconds$", "");
    return !made.equals(name) && TREE.contains("Timer.builder(\"" + made.replace('_', '.') + "\")");
  }
}
