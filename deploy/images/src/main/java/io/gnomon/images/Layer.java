package io.gnomon.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Files that become one layer of an image. */
record Layer(String name, List<Entry> entries) {

  private static final String LIBRARIES = "libraries";
  private static final String OWN_SUFFIX = "-" + Version.current() + ".jar";

  /**
   * A file, or a folder with all that is in it.
   *
   * @param target where it is in the image
   */
  record Entry(Path source, String target) {}

  /** Whether all of it are libraries. */
  boolean hasLibraries() {
    return name.endsWith(LIBRARIES);
  }

  /** All jars of a folder and its subfolders, sorted: the libraries of a program. */
  static Layer libraries(Path folder, String target) {
    try (var found = Files.walk(folder)) {
      return new Layer(
          LIBRARIES,
          found
              .filter(file -> file.toString().endsWith(".jar"))
              .sorted()
              .map(file -> new Entry(file, target + folder.relativize(file)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("not built: " + folder, e);
    }
  }

  /** Those of others, which change with the versions of the POM. */
  Layer foreign() {
    return only(Predicate.not(Layer::isOwn));
  }

  /** Those of this source tree. */
  Layer own() {
    return new Layer("own-" + name, only(Layer::isOwn).entries);
  }

  private static boolean isOwn(Entry entry) {
    return entry.target.endsWith(OWN_SUFFIX);
  }

  private Layer only(Predicate<Entry> condition) {
    return new Layer(name, entries.stream().filter(condition).toList());
  }
}
