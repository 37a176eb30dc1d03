/**
 * The packages that the base is made from: pinned in a lock file, fetched with their registry's own
 * client, refused when their hash is another, and read in memory.
 */
package io.gnomon.catalogbase.source;
