/**
 * Requests made by chance from the OpenAPI documents, valid ones and broken ones: whatever comes,
 * the answer is one that the documents promise.
 */
@NullMarked
package io.gnomon.e2e.fuzz;

import org.jspecify.annotations.NullMarked;
