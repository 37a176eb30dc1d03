/** Conditions on what a breakdown lists, in SQL. */
@NullMarked
package io.gnomon.discovery.breakdown.condition;

import org.jspecify.annotations.NullMarked;
