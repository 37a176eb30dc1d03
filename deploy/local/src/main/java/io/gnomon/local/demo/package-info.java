/**
 * The demo: the whole story against the running system. Every number printed is an answer of a
 * service, and an unexpected one ends the demo with an error.
 */
@NullMarked
package io.gnomon.local.demo;

import org.jspecify.annotations.NullMarked;
