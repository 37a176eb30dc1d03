package io.gnomon.embedded.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gnomon.embedded.secret.Accounts;
import io.gnomon.embedded.secret.Passwords;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A running PostgreSQL server as its administrator sees it.
 *
 * @param authority whose certificate the server shows; null: it speaks no TLS
 */
public record PostgresAccess(int port, Passwords passwords, @Nullable Path authority) {

  private static final String SUPERUSER = Accounts.SUPERUSER;
  private static final String MAX_LOGIN_SECONDS = "10";
  private static final int UNBOUNDED = 0;

  /** What is done on one connection. */
  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  public boolean answers() {
    try (var connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * Makes a database and an account of the same name that owns it, unless they exist; the account
   * has the password of here afterwards.
   */
  public void ensureDatabase(String name) throws IOException {
    requireIdentifier(name);
    run(
        connection -> {
          var password = " login password '" + passwords.of(name) + "'";
          var absent = isAbsent(connection, "select 1 from pg_roles where rolname = ?", name);
          execute(connection, (absent ? "create" : "alter") + " role " + name + password);
          if (isAbsent(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database " + name + " owner " + name);
            execute(connection, "revoke connect on database " + name + " from public");
          }
        });
  }

  public String jdbcUrl(String database) {
    var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    return authority == null
        ? url
        : url
            + "?sslmode=verify-full&sslrootcert="
            + URLEncoder.encode(authority.toString(), UTF_8);
  }

  /** Makes the server read its settings and its certificate anew. */
  public void reload() throws IOException {
    run(connection -> execute(connection, "select pg_reload_conf()"));
  }

  /** Failures are IOExceptions: code that starts and stops servers does not know of SQL. */
  private void run(Work work) throws IOException {
    try (var connection = connect()) {
      work.on(connection);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private Connection connect() throws SQLException {
    var settings = new Properties();
    settings.setProperty("user", SUPERUSER);
    settings.setProperty("password", passwords.of(SUPERUSER));
    settings.setProperty("socketTimeout", MAX_LOGIN_SECONDS);
    var connection = DriverManager.getConnection(jdbcUrl(SUPERUSER), settings);
    connection.setNetworkTimeout(Runnable::run, UNBOUNDED);
    return connection;
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
