/** How devices deliver what they recorded: transactions and attempts, in numbered batches. */
@NullMarked
package io.gnomon.agent.delivery;

import org.jspecify.annotations.NullMarked;
