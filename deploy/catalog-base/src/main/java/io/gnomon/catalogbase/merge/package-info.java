/** Makes one list of entries out of the mentions of all packages. */
@NullMarked
package io.gnomon.catalogbase.merge;

import org.jspecify.annotations.NullMarked;
