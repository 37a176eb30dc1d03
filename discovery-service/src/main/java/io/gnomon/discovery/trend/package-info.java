/**
 * How usage changes: per day and hour, divided by category, risk level, tag and country, beside the
 * period before; which apps are new, and which are used much more or less.
 */
package io.gnomon.discovery.trend;
