/** Rules that the code of every service keeps, read from its classes and sources: nothing runs. */
@NullMarked
package io.gnomon.testing.architecture;

import org.jspecify.annotations.NullMarked;
