/**
 * Reports without reading rows of usage: ranges are put together from days that are in memory, with
 * the apps and people that there are now. An answer is good for as long as nothing of it has
 * another version; what is not held is left to the database.
 */
@NullMarked
package io.gnomon.discovery.usagecache;

import org.jspecify.annotations.NullMarked;
