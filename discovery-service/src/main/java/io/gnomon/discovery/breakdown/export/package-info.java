/** The lists of a report as files: all of what is filtered, in the order of the list. */
@NullMarked
package io.gnomon.discovery.breakdown.export;

import org.jspecify.annotations.NullMarked;
