/**
 * Discovery reports: what was used, by whom, how much, over any range of days. Everything is
 * computed when it is asked for, from exact usage joined with the catalog as it is now.
 */
@NullMarked
package io.gnomon.discovery.report;

import org.jspecify.annotations.NullMarked;
