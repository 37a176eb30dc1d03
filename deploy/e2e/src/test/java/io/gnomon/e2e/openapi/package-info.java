/**
 * The committed OpenAPI documents, read as what can be called: for tests that are made from them.
 */
@NullMarked
package io.gnomon.e2e.openapi;

import org.jspecify.annotations.NullMarked;
