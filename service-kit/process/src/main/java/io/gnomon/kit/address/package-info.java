/** The address of a caller, also behind a proxy, and ranges of addresses. */
@NullMarked
package io.gnomon.kit.address;

import org.jspecify.annotations.NullMarked;
