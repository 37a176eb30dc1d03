/** Pages for browsers, without scripts. */
@NullMarked
package io.gnomon.console.page;

import org.jspecify.annotations.NullMarked;
