/**
 * The alert rules and dashboards of {@code deploy/observability}: that they can be read, and ask
 * for what the running services tell.
 */
@NullMarked
package io.gnomon.e2e.observability;

import org.jspecify.annotations.NullMarked;
