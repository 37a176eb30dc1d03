package io.gnomon.catalogbase;

import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A package that a test writes itself. */
public final class InMemoryPackage implements PackageFiles {

  private final Map<String, String> files = new TreeMap<>();

  public static InMemoryPackage with(String name, String content) {
    return new InMemoryPackage().and(name, content);
  }

  public InMemoryPackage and(String name, String content) {
    files.put(name, content);
    return this;
  }

  @Override
  public void visit(Predicate<String> wanted, Visitor visitor) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (wanted.test(file.getKey())) {
        visitor.take(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
