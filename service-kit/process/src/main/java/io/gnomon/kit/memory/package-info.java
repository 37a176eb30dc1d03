/** What a process does when its memory is at an end: it ends, and is started again by others. */
@NullMarked
package io.gnomon.kit.memory;

import org.jspecify.annotations.NullMarked;
