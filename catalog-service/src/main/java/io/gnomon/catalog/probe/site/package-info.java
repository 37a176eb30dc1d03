/**
 * Looks at the servers of one app, home page, login page and registration, and says what it saw as
 * values of risk factors and what it could not see, explained.
 */
@NullMarked
package io.gnomon.catalog.probe.site;

import org.jspecify.annotations.NullMarked;
