/**
 * Log files to transactions: bytes in, transactions out. A bad line is counted by its reason and
 * never stops the others.
 */
@NullMarked
package io.gnomon.discovery.logformat;

import org.jspecify.annotations.NullMarked;
