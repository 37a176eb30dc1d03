/**
 * Domains and addresses that people claim for apps: read and checked, and compared with what other
 * apps have.
 */
@NullMarked
package io.gnomon.catalog.claim;

import org.jspecify.annotations.NullMarked;
