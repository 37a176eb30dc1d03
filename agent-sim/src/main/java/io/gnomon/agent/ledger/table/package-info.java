/** Exact sums and counts by key, kept in columns of numbers. */
@NullMarked
package io.gnomon.agent.ledger.table;

import org.jspecify.annotations.NullMarked;
