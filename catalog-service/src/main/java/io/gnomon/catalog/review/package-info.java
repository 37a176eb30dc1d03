/**
 * Reviews of domains that a feed or a refresh adds to apps: they take effect only after a person
 * accepted them.
 */
package io.gnomon.catalog.review;
