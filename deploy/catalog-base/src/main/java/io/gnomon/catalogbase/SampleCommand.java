package io.gnomon.catalogbase;

import io.gnomon.catalogbase.merge.BaseEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints entries to be judged by a person: the same ones for the same seed and base. */
@Command(name = "sample", description = "Prints random entries, one a line, to be judged.")
final class SampleCommand implements Callable<Integer> {

  @Option(names = "--catalog", defaultValue = "catalog-service/src/main/resources/catalog")
  Path catalog = Path.of("");

  @Option(names = "--seed", defaultValue = "1")
  long seed;

  @Option(names = "--size", defaultValue = "200")
  int size;

  @Override
  public Integer call() throws Exception {
    List<BaseEntry> entries = new ArrayList<>(BaseReader.read(catalog));
    Collections.shuffle(entries, new Random(seed));
    for (BaseEntry entry : entries.subList(0, Math.min(size, entries.size()))) {
      System.out.printf(
          "| %s | %s | %s | %s | %s |%n",
          entry.name(),
          String.join(" ", entry.domains()),
          entry.kind().id(),
          entry.category() == null ? "" : entry.category(),
          String.join(" ", entry.sources()));
    }
    return 0;
  }
}
