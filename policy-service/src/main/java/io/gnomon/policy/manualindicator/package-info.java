/** Indicators as files: all that are there come out, and those made by hand go in. */
@NullMarked
package io.gnomon.policy.manualindicator;

import org.jspecify.annotations.NullMarked;
