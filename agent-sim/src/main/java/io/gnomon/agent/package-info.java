/**
 * Simulated devices of one organisation in one process: they browse, report, enforce and raise
 * attempts, and talk to the services only as a real endpoint would.
 */
@NullMarked
package io.gnomon.agent;

import org.jspecify.annotations.NullMarked;
