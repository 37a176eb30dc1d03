/** Rows of the ledger compared with rows of reports, with each difference named. */
@NullMarked
package io.gnomon.local.ledger.comparison;

import org.jspecify.annotations.NullMarked;
