/**
 * How much of what is expensive, connecting above all, one process lets in at a time, and when
 * those come back who have to wait.
 */
@NullMarked
package io.gnomon.policy.admission;

import org.jspecify.annotations.NullMarked;
