/**
 * How the usage of reports changes and divides: per day and per hour, as a whole and by category,
 * risk level, tag and country, beside the span before.
 */
@NullMarked
package io.gnomon.discovery.series;

import org.jspecify.annotations.NullMarked;
