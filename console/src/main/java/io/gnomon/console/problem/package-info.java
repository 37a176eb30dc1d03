/** What the front door answers by itself when it refuses a request. */
@NullMarked
package io.gnomon.console.problem;

import org.jspecify.annotations.NullMarked;
