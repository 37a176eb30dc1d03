/**
 * Domains that a feed or a refresh brings to apps, and that count only when a person has accepted
 * them: the list, and the decisions.
 */
@NullMarked
package io.gnomon.catalog.review;

import org.jspecify.annotations.NullMarked;
