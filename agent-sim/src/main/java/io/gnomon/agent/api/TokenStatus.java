package io.gnomon.agent.api;

/** What is known of a token whose signature is good. */
enum TokenStatus {
  /** Policy-service took it. */
  VALID,
  /** Policy-service refused it. */
  REVOKED,
  /** Policy-service has never answered for it. */
  UNKNOWN
}
