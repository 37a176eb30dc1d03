/** Child processes: what runs, where it logs, how it is found again, asked to end and killed. */
@NullMarked
package io.gnomon.local.process;

import org.jspecify.annotations.NullMarked;
