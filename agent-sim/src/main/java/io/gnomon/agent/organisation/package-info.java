/**
 * The fictional organisation whose people the devices belong to: departments, users, habits. What
 * they visit follows from the seed alone, so that two runs with one seed browse alike.
 */
@NullMarked
package io.gnomon.agent.organisation;

import org.jspecify.annotations.NullMarked;
