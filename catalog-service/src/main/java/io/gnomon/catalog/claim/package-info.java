/**
 * Domains and address ranges that people claim for apps: parsed, checked, and compared with what
 * other apps have.
 */
@NullMarked
package io.gnomon.catalog.claim;

import org.jspecify.annotations.NullMarked;
