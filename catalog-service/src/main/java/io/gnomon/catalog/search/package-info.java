/**
 * Finding apps: typed filters read from the parameters of a request, and the pages, counts and
 * exports that share them.
 */
package io.gnomon.catalog.search;
