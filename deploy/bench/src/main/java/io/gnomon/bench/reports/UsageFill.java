package io.gnomon.bench.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Fills the tables of usage of a discovery-service, once it holds its catalog, as if devices had
 * reported it.
 */
@Command(
    name = "usage-fill",
    mixinStandardHelpOptions = true,
    description = "Copies made-up usage of the last days into the database of discovery-service.")
public final class UsageFill implements Callable<Integer> {

  @Option(names = "--jdbc-url", required = true, description = "The database.")
  String url = "";

  @Option(
      names = "--password-file",
      required = true,
      description = "passwords.properties of the installation.")
  Path passwordFile = Path.of("");

  @Mixin UsageSize size = new UsageSize();

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new UsageFill()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    long begun = System.nanoTime();
    try (var connection = DriverManager.getConnection(url, account())) {
      var tables = new UsageTables(connection);
      tables.awaitCatalog();
      var people = tables.addNames(size);
      var sites = tables.addSites(size);
      var today = LocalDate.now(ZoneOffset.UTC);
      long rows = 0;
      for (int back = size.days - 1; back >= 0; back--) {
        var day = today.minusDays(back);
        rows += tables.add(day, new MadeUpDay(size, sites, people, day));
      }
      tables.analyze();
      System.out.printf(
          "%,d rows of usage by somebody, %d days, %d sites: %d s%n",
          rows, size.days, sites.length, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
    }
    return 0;
  }

  private Properties account() throws IOException {
    var passwords = new Properties();
    try (var reader = Files.newBufferedReader(passwordFile)) {
      passwords.load(reader);
    }
    var account = new Properties();
    account.setProperty("user", "discovery");
    account.setProperty("password", passwords.getProperty("discovery"));
    return account;
  }
}
