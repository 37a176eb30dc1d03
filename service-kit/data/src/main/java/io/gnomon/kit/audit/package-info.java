/**
 * Who changed what, when, why, from what to what: written in the transaction of the change, read by
 * administrators.
 */
@NullMarked
package io.gnomon.kit.audit;

import org.jspecify.annotations.NullMarked;
