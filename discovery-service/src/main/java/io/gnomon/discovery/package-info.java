/** Observation: transactions in, discovered apps and reports out. */
@NullMarked
package io.gnomon.discovery;

import org.jspecify.annotations.NullMarked;
