/** Who changed what, for administrators to read. */
@NullMarked
package io.gnomon.discovery.audit;

import org.jspecify.annotations.NullMarked;
