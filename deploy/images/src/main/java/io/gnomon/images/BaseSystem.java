package io.gnomon.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * The files of a base image in a folder, where its programs run without any container engine: in
 * namespaces of their own, so without a network, and without rights where this process has none.
 *
 * @param environment what the image says that its processes have
 */
record BaseSystem(Path root, Map<String, String> environment) {

  /** After which a command there is killed. */
  private static final String MAX_SECONDS = "120";

  /** Takes the folder of a program to /app, and runs what follows there. */
  private static final String SCRIPT =
      """
      mount --bind "$1" "$2/app" && mount --rbind /dev "$2/dev" && mount -t proc proc "$2/proc" \
      && shift && cd / && exec chroot "$@"
      """;

  /** Unpacks what {@code docker save} would write of a base into an empty folder. */
  static BaseSystem unpack(Path image, Path folder) throws IOException, InterruptedException {
    var parts = Files.createDirectories(folder.resolve("parts"));
    var root = Files.createDirectories(folder.resolve("root"));
    untar(image, parts);
    var json = new ObjectMapper();
    var manifest = json.readTree(parts.resolve("manifest.json").toFile()).path(0);
    for (var layer : manifest.path("Layers")) {
      untar(parts.resolve(layer.asText()), root);
    }
    for (var name : List.of("app", "dev", "proc")) {
      Files.createDirectories(root.resolve(name));
    }
    var configuration = parts.resolve(manifest.path("Config").asText());
    return new BaseSystem(root, environment(json.readTree(configuration.toFile())));
  }

  /** Whether this machine runs the base's Java here; it needs Linux, and root or namespaces. */
  boolean runsJava() throws IOException, InterruptedException {
    var process = start(root.resolve("tmp"), Map.of(), List.of("java", "-version"));
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0;
  }

  /** Copies a program there, with the times that its files have in an image. */
  Path install(Image image) throws IOException {
    var app = Files.createTempDirectory(root.getParent(), image.name());
    for (var layer : image.layers()) {
      for (var entry : layer.entries()) {
        if (entry.target().startsWith(Image.APP)) {
          copy(entry.source(), app.resolve(entry.target().substring(Image.APP.length())));
        }
      }
    }
    return app;
  }

  /** Starts a command there that sees the folder as /app. */
  Process start(Path app, Map<String, String> more, List<String> command) throws IOException {
    var full = new ArrayList<String>(List.of("timeout", "--signal=KILL", MAX_SECONDS));
    full.addAll(List.of("unshare", "--mount", "--pid", "--net", "--fork", "--kill-child"));
    if (!System.getProperty("user.name").equals("root")) {
      full.add("--map-root-user");
    }
    full.addAll(List.of("sh", "-ec", SCRIPT, "sh", app.toString(), root.toString()));
    full.addAll(command);
    var builder = new ProcessBuilder(full).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().putAll(more);
    return builder.start();
  }

  private static Map<String, String> environment(JsonNode configuration) {
    var environment = new TreeMap<String, String>();
    StreamSupport.stream(configuration.path("config").path("Env").spliterator(), false)
        .map(each -> each.asText().split("=", 2))
        .forEach(each -> environment.put(each[0], each[1]));
    return environment;
  }

  private static void copy(Path source, Path target) throws IOException {
    try (var files = Files.walk(source)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = target.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
        Files.setLastModifiedTime(copy, FileTime.from(FileEntriesLayer.DEFAULT_MODIFICATION_TIME));
      }
    }
  }

  private static void untar(Path archive, Path folder) throws IOException, InterruptedException {
    var command = List.of("tar", "-xf", archive.toString(), "-C", folder.toString());
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("tar does not unpack " + archive);
    }
  }
}
