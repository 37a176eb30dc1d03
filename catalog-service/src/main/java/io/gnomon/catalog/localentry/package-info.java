/**
 * Domains and address ranges that people claim for apps: parsed, checked, and compared with what
 * other apps have.
 */
@NullMarked
package io.gnomon.catalog.localentry;

import org.jspecify.annotations.NullMarked;
