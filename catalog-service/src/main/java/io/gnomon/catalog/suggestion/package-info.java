/**
 * What people ask of the catalog: another score, better facts, a new app; a list to work through.
 */
@NullMarked
package io.gnomon.catalog.suggestion;

import org.jspecify.annotations.NullMarked;
