/**
 * What the others need of the machine: files that are written whole or not at all, and free ports.
 */
@NullMarked
package io.gnomon.embedded.machine;

import org.jspecify.annotations.NullMarked;
