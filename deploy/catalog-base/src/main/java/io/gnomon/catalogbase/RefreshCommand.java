package io.gnomon.catalogbase;

import io.gnomon.catalogbase.merge.BaseCatalog;
import io.gnomon.catalogbase.source.PackageCache;
import io.gnomon.catalogbase.source.RegistryClient;
import io.gnomon.catalogbase.source.SourceLock;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fetches what is missing, and writes the base anew. */
@Command(name = "refresh", description = "Writes base/ of the catalog folder anew.")
final class RefreshCommand implements Callable<Integer> {

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
