package io.gnomon.bench.reports;

import picocli.CommandLine.Option;

/** How much usage there is. */
final class UsageSize {

  @Option(
      names = "--rows",
      description =
          "Rows by user, IP address and device together; ${DEFAULT-VALUE}. A few less: who uses a"
              + " site twice on a day has one row.")
  long rows = 10_000_000;

  @Option(names = "--days", description = "Days up to today; ${DEFAULT-VALUE}.")
  int days = 90;

  @Option(names = "--users", description = "With a device each; ${DEFAULT-VALUE}.")
  int users = 50_000;

  @Option(names = "--apps", description = "With two sites each; ${DEFAULT-VALUE}.")
  int apps = 2_000;

  @Option(names = "--domains", description = "Uncatalogued ones; ${DEFAULT-VALUE}.")
  int domains = 500;

  /** How often an actor uses a site on a day. */
  int usesPerDay() {
    return (int) (rows / days / UsageTable.BY_ACTOR.size());
  }
}
