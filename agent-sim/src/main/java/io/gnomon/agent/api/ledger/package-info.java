/** The REST interface to the ledger of the fleet. */
@NullMarked
package io.gnomon.agent.api.ledger;

import org.jspecify.annotations.NullMarked;
