package io.gnomon.agent.ledger;

/**
 * How long the devices took to enforce a revision.
 *
 * @param madeAtMillis when the revision was made, by the server's clock
 * @param devices how many devices enforced exactly this revision
 * @param p50Millis half of them had done so after that time
 */
public record RevisionRollout(
    long revision,
    long madeAtMillis,
    int devices,
    long p50Millis,
    long p99Millis,
    long maxMillis) {}
