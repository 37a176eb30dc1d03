/** Problems of the front door itself, as JSON and as pages. */
package io.gnomon.console.problem;
