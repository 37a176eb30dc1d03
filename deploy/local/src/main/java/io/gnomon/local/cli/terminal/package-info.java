/**
 * How commands print: styles and line breaks at a terminal, plain lines elsewhere; stop signals.
 */
@NullMarked
package io.gnomon.local.cli.terminal;

import org.jspecify.annotations.NullMarked;
