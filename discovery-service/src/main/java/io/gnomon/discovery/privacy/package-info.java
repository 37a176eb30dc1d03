/**
 * Export and erasure of one person's data, and pseudonyms turned back into names. An erasure is
 * stored as an order and carried out in the background, so that it goes on after a restart.
 */
package io.gnomon.discovery.privacy;
