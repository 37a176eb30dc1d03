/**
 * By which names the pages may be reached: a foreign name that resolves to this address is refused.
 */
@NullMarked
package io.gnomon.console.host;

import org.jspecify.annotations.NullMarked;
