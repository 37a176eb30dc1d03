/**
 * What the devices really did, in exact sums, so that a report of the services can be held against
 * it: a report equals the ledger less what was dropped.
 */
@NullMarked
package io.gnomon.agent.ledger;

import org.jspecify.annotations.NullMarked;
