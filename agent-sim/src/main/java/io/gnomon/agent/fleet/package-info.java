/**
 * The fleet: its devices and their pace, its file, and the REST paths by which people steer it and
 * hold its ledger against the services' reports.
 */
@NullMarked
package io.gnomon.agent.fleet;

import org.jspecify.annotations.NullMarked;
