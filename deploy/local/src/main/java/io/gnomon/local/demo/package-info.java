/**
 * The story of Gnomon, told against the running system: every number printed is an answer of a
 * service, and a wrong one ends the demo loudly.
 */
@NullMarked
package io.gnomon.local.demo;

import org.jspecify.annotations.NullMarked;
