package io.gnomon.agent.api.fleet;

/**
 * Devices that begin to enrol.
 *
 * @param enrolling how many
 */
record EnrolDevicesResponse(int enrolling, String department) {}
