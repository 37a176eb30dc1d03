package io.gnomon.embedded.secret;

import java.util.ArrayList;
import java.util.List;

/** The names of the accounts of PostgreSQL and Kafka that have a password. */
public final class Accounts {

  /** Each owns a database of its name. */
  public static final List<String> DATABASES = List.of("catalog", "discovery", "policy");

  public static final String KAFKA = "kafka";

  public static final String SUPERUSER = "postgres";

  private Accounts() {}

  public static List<String> all() {
    var all = new ArrayList<>(DATABASES);
    all.add(KAFKA);
    all.add(SUPERUSER);
    return all;
  }
}
