/**
 * Whether what was read of a range of days is still what the database would say: asked with each
 * answer, of whatever is kept of a range.
 */
@NullMarked
package io.gnomon.discovery.usagecache.fingerprint;

import org.jspecify.annotations.NullMarked;
