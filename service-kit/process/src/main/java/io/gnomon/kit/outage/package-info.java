/** How an outage that affects many requests and tasks is logged. */
@NullMarked
package io.gnomon.kit.outage;

import org.jspecify.annotations.NullMarked;
