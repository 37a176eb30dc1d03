/**
 * Reading a small topic whole, in every process and at every start, to hold its present state in
 * memory.
 */
@NullMarked
package io.gnomon.kit.topic;

import org.jspecify.annotations.NullMarked;
