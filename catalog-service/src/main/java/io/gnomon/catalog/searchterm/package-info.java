/** How words are compared in a search: without case, accents and scripts, and what they mean. */
@NullMarked
package io.gnomon.catalog.searchterm;

import org.jspecify.annotations.NullMarked;
