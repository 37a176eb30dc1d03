package io.gnomon.e2e.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the source tree and the text of its sources. */
public final class SourceTree {

  static final Path ROOT =
      Path.of(System.getProperty("gnomon.root", "../..")).toAbsolutePath().normalize();

  private static final Set<String> SKIPPED_FOLDERS = Set.of("target", "node_modules", ".git");
  private static final Set<String> SOURCES =
      Set.of("java", "yaml", "yml", "json", "xml", "sql", "properties", "txt", "sh");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");

  /** This test's own lists of names are no evidence that something exists. */
  private static final String NOT_A_SOURCE = "/io/gnomon/e2e/documents/";

  private final Path root;
  private final List<Path> files;
  private final Set<String> types;
  private final String text;

  public SourceTree(Path root) {
    this.root = root;
    this.files = walk(root);
    this.text = sources(SOURCES).map(SourceTree::read).collect(Collectors.joining("\n"));
    this.types =
        TYPE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  List<MarkdownFile> documents() {
    return files.stream()
        .filter(file -> extension(file).equals("md"))
        .map(file -> MarkdownFile.read(root, file))
        .toList();
  }

  /** The sources with one of these extensions. */
  Stream<Path> sources(Set<String> extensions) {
    return files.stream()
        .filter(file -> extensions.contains(extension(file)))
        .filter(file -> !file.toString().contains(NOT_A_SOURCE));
  }

  boolean hasType(String name) {
    return types.contains(name);
  }

  /** Whether a path exists from the root, from the folder of the document, or in some folder. */
  boolean hasPath(String path, Path document) {
    var folder = root.resolve(document).getParent();
    return Files.exists(root.resolve(path))
        || (folder != null && Files.exists(folder.resolve(path).normalize()))
        || files.stream().anyMatch(file -> file.endsWith(path));
  }

  boolean hasFolder(String path) {
    return Files.isDirectory(root.resolve(path));
  }

  /** Whether some source contains exactly this. */
  public boolean contains(String words) {
    return text.contains(words);
  }

  static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String extension(Path file) {
    var name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static List<Path> walk(Path root) {
    var found = new ArrayList<Path>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              var name = folder.getFileName().toString();
              return SKIPPED_FOLDERS.contains(name) || name.startsWith(".gnomon")
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              found.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
