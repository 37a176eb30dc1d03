/** How a device proves who it is: its own key pair and the assertions it signs. */
@NullMarked
package io.gnomon.agent.identity;

import org.jspecify.annotations.NullMarked;
