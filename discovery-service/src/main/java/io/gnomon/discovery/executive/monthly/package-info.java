/** The executive report of each month over all log sources, written to a folder. */
@NullMarked
package io.gnomon.discovery.executive.monthly;

import org.jspecify.annotations.NullMarked;
