/** What all services keep of a person, by one call. */
@NullMarked
package io.gnomon.console.personexport;

import org.jspecify.annotations.NullMarked;
