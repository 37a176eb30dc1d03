/** The kinds of arguments that several groups of commands take: durations, roles. */
@NullMarked
package io.gnomon.local.cli.argument;

import org.jspecify.annotations.NullMarked;
