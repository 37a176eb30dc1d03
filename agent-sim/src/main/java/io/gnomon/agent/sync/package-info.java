/**
 * How the policy of a device follows the indicator feed: streams, polling, fetching of announced
 * revisions, and acknowledgements.
 */
@NullMarked
package io.gnomon.agent.sync;

import org.jspecify.annotations.NullMarked;
