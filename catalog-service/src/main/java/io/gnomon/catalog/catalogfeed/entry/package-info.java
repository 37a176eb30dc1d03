/**
 * The rows of a catalog feed, validated and normalised: names without markup, hosts that can belong
 * to an app, facts that their risk factor accepts; and counts of what was skipped and why.
 */
@NullMarked
package io.gnomon.catalog.catalogfeed.entry;

import org.jspecify.annotations.NullMarked;
