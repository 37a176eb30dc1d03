/** Makes one list of entries out of the sightings of all packages. */
@NullMarked
package io.gnomon.catalogbase.merge;

import org.jspecify.annotations.NullMarked;
