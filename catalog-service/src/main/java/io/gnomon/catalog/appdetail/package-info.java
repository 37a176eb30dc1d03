/**
 * The page of one app: everything that is known of it, how its score comes about, what people
 * noted, and a score that a person set.
 */
package io.gnomon.catalog.appdetail;
