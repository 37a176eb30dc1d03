/**
 * What the others need of the machine: files that are written whole or not at all, folders that are
 * deleted with all that is in them, and free ports.
 */
@NullMarked
package io.gnomon.embedded.machine;

import org.jspecify.annotations.NullMarked;
