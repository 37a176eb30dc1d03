/** What a log tells of something that is away, whose absence many requests and tasks meet. */
@NullMarked
package io.gnomon.kit.outage;

import org.jspecify.annotations.NullMarked;
