/** The system with TLS on every connection. */
@NullMarked
package io.gnomon.e2e.tls;

import org.jspecify.annotations.NullMarked;
