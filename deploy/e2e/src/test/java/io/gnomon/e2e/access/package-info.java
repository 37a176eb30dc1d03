/** Who is let in where: every route of the OpenAPI documents with every kind of token. */
@NullMarked
package io.gnomon.e2e.access;

import org.jspecify.annotations.NullMarked;
