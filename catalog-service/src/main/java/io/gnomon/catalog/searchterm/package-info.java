/** How words are compared in a search: without case, accents and scripts, and what they mean. */
package io.gnomon.catalog.searchterm;
