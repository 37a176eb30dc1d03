/** The contracts themselves, tested: every message has a schema and an example that agree. */
@NullMarked
package io.gnomon.contracts;

import org.jspecify.annotations.NullMarked;
