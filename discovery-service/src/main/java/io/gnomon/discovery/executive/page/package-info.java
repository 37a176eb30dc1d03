/**
 * Draws the pages of the executive report as vectors, at most ten: lists are cut and say how much
 * is left.
 */
package io.gnomon.discovery.executive.page;
