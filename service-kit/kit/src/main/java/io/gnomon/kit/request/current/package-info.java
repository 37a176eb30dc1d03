/** The request that a thread works for, for code that is not handed it. */
@NullMarked
package io.gnomon.kit.request.current;

import org.jspecify.annotations.NullMarked;
