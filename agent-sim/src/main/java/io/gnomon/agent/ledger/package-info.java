/**
 * What the devices really did, in exact sums, for comparison with the reports of the services: a
 * report equals the ledger less what was dropped.
 */
package io.gnomon.agent.ledger;
