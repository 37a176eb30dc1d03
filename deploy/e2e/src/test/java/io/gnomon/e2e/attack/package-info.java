/**
 * What ended a service once, or could, done to a whole system; and what must be true after each of
 * it.
 */
@NullMarked
package io.gnomon.e2e.attack;

import org.jspecify.annotations.NullMarked;
