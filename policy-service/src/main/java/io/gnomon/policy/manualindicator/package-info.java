/** Indicators that people make by hand, one at a time or by a file, and the list of all. */
package io.gnomon.policy.manualindicator;
