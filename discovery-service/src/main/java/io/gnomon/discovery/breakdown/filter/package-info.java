/**
 * The parameters of a list, saved ones included, and the conditions and selections that they stand
 * for.
 */
package io.gnomon.discovery.breakdown.filter;
