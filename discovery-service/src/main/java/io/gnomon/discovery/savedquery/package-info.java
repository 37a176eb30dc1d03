/**
 * Filters of reports' lists of apps under a name: those that Gnomon suggests, and those that people
 * saved for all. Owns the table {@code saved_query}.
 */
@NullMarked
package io.gnomon.discovery.savedquery;

import org.jspecify.annotations.NullMarked;
