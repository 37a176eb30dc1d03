/** The commands that control a fleet of simulated devices and compare its ledger. */
@NullMarked
package io.gnomon.local.cli.fleet;

import org.jspecify.annotations.NullMarked;
