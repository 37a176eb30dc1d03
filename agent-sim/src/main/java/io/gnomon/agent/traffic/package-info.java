/**
 * What happens when the user of a device opens a URL: the decision by the device's own policy, the
 * page that the user sees, and what is recorded. Nothing here opens a connection.
 */
package io.gnomon.agent.traffic;
