/** The front page: which parts there are, how they are, and where their API is described. */
@NullMarked
package io.gnomon.console.index;

import org.jspecify.annotations.NullMarked;
