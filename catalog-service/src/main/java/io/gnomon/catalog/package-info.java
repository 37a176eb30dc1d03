/**
 * The facts: which cloud apps exist, where they live, and how risky each is. What the features of
 * this service share.
 */
@NullMarked
package io.gnomon.catalog;

import org.jspecify.annotations.NullMarked;
