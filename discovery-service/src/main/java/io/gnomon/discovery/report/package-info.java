/**
 * Discovery reports: which there are, over which data sources, and their totals over any range of
 * days. Everything is computed when it is asked for, from exact usage joined with the catalog as it
 * is now.
 */
@NullMarked
package io.gnomon.discovery.report;

import org.jspecify.annotations.NullMarked;
