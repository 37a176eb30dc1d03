/**
 * The fictional organisation that the devices belong to: departments, users, habits. Visits follow
 * from the seed alone, so that two runs with one seed make the same visits.
 */
package io.gnomon.agent.organisation;
