/**
 * What each source (corrections, own apps, probe, curated files, packaged base, feeds) says about
 * each app; the merge of all of it into the one catalog, a pure function; and the update of stored
 * apps and messages in the same transaction as a change of a layer. Decides which domains of a feed
 * or refresh wait for a review.
 */
package io.gnomon.catalog.layer;
