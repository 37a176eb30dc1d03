/**
 * Finds the app that each entry of a feed is: one that others have, or a new one with an id for
 * ever. Pure: data in, data out.
 */
@NullMarked
package io.gnomon.catalog.feed.match;

import org.jspecify.annotations.NullMarked;
