/**
 * Matches each entry of a feed to an app that another layer has, or to a new one with a permanent
 * id. Pure: data in, data out.
 */
package io.gnomon.catalog.catalogfeed.match;
