/**
 * Publishes which apps are used: the first and the last day of each, again when one of them
 * changes.
 */
@NullMarked
package io.gnomon.discovery.appusage;

import org.jspecify.annotations.NullMarked;
