package io.gnomon.embedded.postgres;

/**
 * From where a PostgreSQL server can be reached; everywhere by password alone. The texts stay as
 * they are, comments included: a folder whose rules are others has its password set anew.
 */
public enum PostgresReach {
  LOOPBACK(
      "localhost",
      """
      # Written at each start: everybody by password, from this machine alone.
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """),
  NETWORK(
      "*",
      """
      # Written at each start: everybody by password, the superuser from this machine alone.
      host all postgres 127.0.0.1/32 scram-sha-256
      host all postgres ::1/128 scram-sha-256
      host all postgres all reject
      host all all all scram-sha-256
      """);

  private final String listenAddresses;
  private final String whoMayConnect;

  PostgresReach(String listenAddresses, String whoMayConnect) {
    this.listenAddresses = listenAddresses;
    this.whoMayConnect = whoMayConnect;
  }

  String listenAddresses() {
    return listenAddresses;
  }

  /**
   * The text of {@code pg_hba.conf}.
   *
   * @param byTls only connections with TLS count
   */
  String whoMayConnect(boolean byTls) {
    return byTls ? whoMayConnect.replace("host ", "hostssl ") : whoMayConnect;
  }
}
