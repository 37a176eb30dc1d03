package io.gnomon.e2e.documents;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The paths that the services answer, as their sources declare them. */
final class Routes {

  private static final Pattern CLASS_PATH =
      Pattern.compile("@Path\\(\"([^\"]*)\"\\)(?=[^;{]*\\bclass )");
  private static final Pattern METHOD_PATH = Pattern.compile("\\n  @Path\\(\"([^\"]*)\"\\)");
  private static final Pattern RAW = Pattern.compile("\"(/(?:agent|api|sim|mde|login)/[^\"]*)\"");

  private final Set<String> paths = new HashSet<>();

  Routes(SourceTree tree) {
    tree.sources(Set.of("java"))
        .filter(file -> file.toString().contains("/src/main/java/"))
        .forEach(this::read);
  }

  /** Whether a path, or one below it, is answered; parameters fit whatever they are called. */
  boolean has(String path) {
    var plain = path.replaceAll("[?#].*", "").replaceAll("/+$", "");
    var wanted = plain.replaceAll("\\{[^}]*}", "{}").split("/");
    return paths.stream().anyMatch(route -> fits(route.split("/"), wanted));
  }

  private static boolean fits(String[] route, String[] wanted) {
    if (wanted.length > route.length) {
      return false;
    }
    for (var i = 0; i < wanted.length; i++) {
      if (!route[i].equals(wanted[i]) && !route[i].equals("{}")) {
        return false;
      }
    }
    return true;
  }

  private void read(Path file) {
    var source = SourceTree.read(file);
    var base = CLASS_PATH.matcher(source);
    if (base.find()) {
      add(base.group(1));
      METHOD_PATH
          .matcher(source)
          .results()
          .forEach(method -> add(base.group(1) + "/" + method.group(1)));
    } else {
      RAW.matcher(source).results().forEach(found -> add(found.group(1)));
    }
  }

  private void add(String path) {
    paths.add(path.replaceAll("/+", "/").replaceAll("\\{[^/]*}", "{}").replaceAll("/$", ""));
  }
}
