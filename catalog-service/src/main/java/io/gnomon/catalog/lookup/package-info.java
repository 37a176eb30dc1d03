/** Which apps many hosts belong to, answered from memory. */
@NullMarked
package io.gnomon.catalog.lookup;

import org.jspecify.annotations.NullMarked;
