/** Which apps are new in a report, and which are used much more or less than before. */
@NullMarked
package io.gnomon.discovery.trend;

import org.jspecify.annotations.NullMarked;
