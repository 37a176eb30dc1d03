/** The story told by clients that are generated from the OpenAPI documents. */
@NullMarked
package io.gnomon.e2e.clients;

import org.jspecify.annotations.NullMarked;
