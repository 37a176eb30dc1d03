package io.gnomon.e2e.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a document says in code spans, lines of code blocks, and links. */
record MarkdownFile(List<Text> spans, List<Text> blocks, List<Text> links) {

  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

  /** A piece of the document with its line number. */
  record Text(Path file, int line, String text) {

    /** What the pattern finds in it. */
    Stream<Text> find(Pattern pattern) {
      return pattern.matcher(text).results().map(found -> at(found.group(1)));
    }

    Text at(String part) {
      return new Text(file, line, part);
    }

    @Override
    public String toString() {
      return "%s:%d names %s".formatted(file, line, text);
    }
  }

  /** Spans and lines of blocks. */
  List<Text> code() {
    return Stream.concat(spans.stream(), blocks.stream()).toList();
  }

  static MarkdownFile read(Path root, Path path) {
    var spans = new ArrayList<Text>();
    var blocks = new ArrayList<Text>();
    var links = new ArrayList<Text>();
    var name = root.relativize(path);
    var block = false;
    var number = 0;
    for (var line : lines(path)) {
      number++;
      if (line.strip().startsWith("```")) {
        block = !block;
      } else if (block) {
        blocks.add(new Text(name, number, line));
      } else {
        add(spans, name, number, SPAN.matcher(line));
        add(links, name, number, LINK.matcher(line));
      }
    }
    return new MarkdownFile(spans, blocks, links);
  }

  private static void add(List<Text> texts, Path file, int line, Matcher matcher) {
    matcher.results().forEach(found -> texts.add(new Text(file, line, found.group(1))));
  }

  private static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
