/**
 * Turns pseudonyms back into names and names into pseudonyms, one at a time, each with a reason.
 */
@NullMarked
package io.gnomon.discovery.pseudonym.resolution;

import org.jspecify.annotations.NullMarked;
