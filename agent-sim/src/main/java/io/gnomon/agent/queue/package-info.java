/** Queues of what a device has to send, in order and bounded. */
@NullMarked
package io.gnomon.agent.queue;

import org.jspecify.annotations.NullMarked;
