/**
 * The state of a device, in parts that have one writer each. What devices do is done by workers
 * that serve all of them, in the packages that depend on this one; all run on one event loop.
 */
package io.gnomon.agent.device;
