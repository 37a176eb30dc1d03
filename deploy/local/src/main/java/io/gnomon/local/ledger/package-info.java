/**
 * Compares the ledger of the simulated devices, which says what they did, with what the services
 * report: exactly, row by row, with each difference named.
 */
package io.gnomon.local.ledger;
