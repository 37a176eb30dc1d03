/**
 * The processes of an installation: how they are started, watched, reported and stopped, in order.
 */
@NullMarked
package io.gnomon.local.stack.process;

import org.jspecify.annotations.NullMarked;
