/** The key pair of a device and the assertions that it signs. */
@NullMarked
package io.gnomon.agent.identity;

import org.jspecify.annotations.NullMarked;
