/**
 * Draws the packaged base layer of the app catalog from pinned registry packages: which packages,
 * what is extracted from each, how they are merged into one list, and the files that are committed.
 */
package io.gnomon.catalogbase;
