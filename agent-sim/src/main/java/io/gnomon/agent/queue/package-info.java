/** What a device has to tell a service and has not been answered for yet: ordered and bounded. */
@NullMarked
package io.gnomon.agent.queue;

import org.jspecify.annotations.NullMarked;
