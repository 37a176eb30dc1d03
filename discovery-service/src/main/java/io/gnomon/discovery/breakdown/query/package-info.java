/** Reads a page of a list, or all of it: from days in memory, or by SQL over the rows of usage. */
package io.gnomon.discovery.breakdown.query;
