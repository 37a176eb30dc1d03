/**
 * Which rows of a list a request asks for: its parameters, saved ones included, and the conditions
 * that they stand for.
 */
@NullMarked
package io.gnomon.discovery.breakdown.filter;

import org.jspecify.annotations.NullMarked;
