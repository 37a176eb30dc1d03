package io.gnomon.e2e.documents;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The settings of the services: of their configuration interfaces and configuration files. */
public final class Settings {

  private static final Pattern PREFIX =
      Pattern.compile("@ConfigMapping\\(\\s*prefix = \"([^\"]+)\"");
  private static final Pattern METHOD = Pattern.compile("\\n +[\\w<>, .@?]+ (\\w+)\\(\\);");
  private static final Pattern DEFAULT =
      Pattern.compile("@WithDefault\\(\\s*\"([^\"]*)\"\\)\\s+[\\w<>, .@?]+ (\\w+)\\(\\);");
  private static final Pattern PROPERTY =
      Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"");
  private static final Pattern EXPANDED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
  private static final Pattern KEY = Pattern.compile("^( *)\"?([\\w.%-]+)\"?:( .*)?$");

  private final Set<String> names = new HashSet<>();
  private final Set<String> variables = new HashSet<>();
  private final Map<String, String> defaults = new HashMap<>();

  public Settings(SourceTree tree) {
    tree.sources(Set.of("java")).forEach(this::readInterface);
    tree.sources(Set.of("yaml"))
        .filter(file -> file.endsWith("src/main/resources/application.yaml"))
        .forEach(this::readYaml);
    tree.sources(Set.of("properties"))
        .filter(file -> file.endsWith("META-INF/microprofile-config.properties"))
        .flatMap(file -> SourceTree.read(file).lines())
        .filter(line -> line.contains("="))
        .forEach(line -> names.add(line.substring(0, line.indexOf('=')).strip()));
    names.forEach(name -> variables.add(variable(name)));
  }

  /** Whether it is a setting, or the beginning of some. */
  boolean has(String name) {
    return names.contains(name) || names.stream().anyMatch(each -> each.startsWith(name + "."));
  }

  /** Whether the environment variable sets one. */
  public boolean hasVariable(String name) {
    return variables.contains(name);
  }

  /** What a service takes for a setting that is not set; empty where its code has none. */
  Optional<String> defaultOf(String name) {
    return Optional.ofNullable(defaults.get(name));
  }

  private void readInterface(Path file) {
    var source = SourceTree.read(file);
    PROPERTY.matcher(source).results().forEach(found -> names.add(found.group(1)));
    var prefix = PREFIX.matcher(source);
    if (prefix.find()) {
      METHOD
          .matcher(source)
          .results()
          .forEach(method -> names.add(prefix.group(1) + "." + kebab(method.group(1))));
      DEFAULT
          .matcher(source)
          .results()
          .forEach(
              method ->
                  defaults.put(prefix.group(1) + "." + kebab(method.group(2)), method.group(1)));
    }
  }

  private void readYaml(Path file) {
    var path = new ArrayDeque<String>();
    var indents = new ArrayDeque<Integer>();
    for (var line : SourceTree.read(file).split("\n")) {
      var key = KEY.matcher(line);
      if (key.matches()) {
        var indent = key.group(1).length();
        while (!indents.isEmpty() && indents.peekLast() >= indent) {
          indents.removeLast();
          path.removeLast();
        }
        indents.addLast(indent);
        path.addLast(key.group(2));
        names.add(String.join(".", path));
      }
      EXPANDED.matcher(line).results().forEach(found -> variables.add(found.group(1)));
    }
  }

  private static String kebab(String camelCase) {
    return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private static String variable(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
