/**
 * The ledger of simulated devices, what they really did, compared with what the services say of it:
 * row by row, exactly, each difference by its name.
 */
@NullMarked
package io.gnomon.local.ledger;

import org.jspecify.annotations.NullMarked;
