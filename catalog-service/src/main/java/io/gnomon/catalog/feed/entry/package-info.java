/**
 * What the rows of a feed say, cleaned: names without markup, hosts that can be an app's, facts
 * that a risk factor takes; and a count of what was left out and why.
 */
@NullMarked
package io.gnomon.catalog.feed.entry;

import org.jspecify.annotations.NullMarked;
