/**
 * What was observed: transactions, and the batches in which they travel, as the contract {@code
 * discovery/transaction-batch} says.
 */
@NullMarked
package io.gnomon.discovery.transaction;

import org.jspecify.annotations.NullMarked;
