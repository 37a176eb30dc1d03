package io.gnomon.embedded.secret;

/** The passwords of the accounts of PostgreSQL and Kafka. */
@FunctionalInterface
public interface Passwords {

  /** The password of an account. */
  String of(String account);
}
