/**
 * Calls to addresses that people configure: every resolved address is checked and the checked one
 * is called, no redirect is followed, size and time are bounded.
 */
@NullMarked
package io.gnomon.kit.outbound;

import org.jspecify.annotations.NullMarked;
