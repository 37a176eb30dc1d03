/**
 * What the report counts is what was sent, each transaction once, however much comes and whatever
 * fails meanwhile.
 */
@NullMarked
package io.gnomon.e2e.counting;

import org.jspecify.annotations.NullMarked;
