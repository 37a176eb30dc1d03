/** The front page: which parts there are, their states, and where their API is described. */
@NullMarked
package io.gnomon.console.index;

import org.jspecify.annotations.NullMarked;
