package io.gnomon.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A real PostgreSQL whose data folder survives restarts; also starts for root, which PostgreSQL
 * itself refuses.
 */
public final class PostgresServer implements AutoCloseable {

  /** Accounts are trusted on loopback; the password only satisfies drivers that want one. */
  public static final String PASSWORD = "local";

  private static final String MAJOR_VERSION = "pg17";

  private final EmbeddedPostgres server;

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts on loopback.
   *
   * @param folder holds binaries and data, made when absent; one folder serves one server at a time
   * @param port 0 takes a free one
   */
  public static PostgresServer start(Path folder, int port) throws IOException {
    return new PostgresServer(
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve(MAJOR_VERSION))
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(folder.resolve("pg-bin").toFile())
            .setPort(port)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "200")
            .start());
  }

  /** The port that it listens on. */
  public int port() {
    return server.getPort();
  }

  /** Makes a database and an account of the same name that owns it, unless they exist. */
  public void ensureDatabase(String name) throws SQLException {
    requireIdentifier(name);
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      if (isAbsent(connection, "select 1 from pg_roles where rolname = ?", name)) {
        execute(connection, "create role " + name + " login password '" + PASSWORD + "'");
      }
      if (isAbsent(connection, "select 1 from pg_database where datname = ?", name)) {
        execute(connection, "create database " + name + " owner " + name);
        execute(connection, "revoke connect on database " + name + " from public");
      }
    }
  }

  /** Address of a database for JDBC. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private static boolean isAbsent(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return !statement.executeQuery().next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void requireIdentifier(String name) {
    if (!name.matches("[a-z][a-z_]{0,30}")) {
      throw new IllegalArgumentException("not a database name: " + name);
    }
  }
}
