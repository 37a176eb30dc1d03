/**
 * The data sources as people see them: what comes in, when it last did, what was wrong with it, and
 * how long it is kept.
 */
@NullMarked
package io.gnomon.discovery.sourceadmin;

import org.jspecify.annotations.NullMarked;
