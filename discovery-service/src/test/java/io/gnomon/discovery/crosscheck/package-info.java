/**
 * Compares what reports say with what another database computes from the same transactions, by
 * statements of its own: random requests, of every list and series.
 */
@org.jspecify.annotations.NullMarked
package io.gnomon.discovery.crosscheck;
