/**
 * The enrolled devices: who they are, which group they belong to, whether they are still trusted,
 * and what administrators see of them.
 */
package io.gnomon.policy.device;
