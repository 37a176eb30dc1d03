package io.gnomon.catalogbase;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the figures of the committed base. */
@Command(name = "count", description = "Prints how many entries there are, by kind and source.")
final class CountCommand implements Callable<Integer> {

  @Option(names = "--catalog", defaultValue = "catalog-service/src/main/resources/catalog")
  Path catalog = Path.of("");

  @Override
  public Integer call() throws Exception {
    Figures.of(BaseReader.read(catalog)).print(System.out);
    return 0;
  }
}
