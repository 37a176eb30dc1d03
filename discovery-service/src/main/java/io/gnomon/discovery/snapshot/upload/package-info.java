/**
 * A log file on its way in: found in a form, received to disk within its bounds, unpacked and read
 * once before anything of it is counted.
 */
@NullMarked
package io.gnomon.discovery.snapshot.upload;

import org.jspecify.annotations.NullMarked;
