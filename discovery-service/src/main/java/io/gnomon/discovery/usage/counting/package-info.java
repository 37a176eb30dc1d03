/**
 * Transactions that are about to be counted: what was observed, how much of it may be counted
 * together, and how fast that goes at present.
 */
@NullMarked
package io.gnomon.discovery.usage.counting;

import org.jspecify.annotations.NullMarked;
