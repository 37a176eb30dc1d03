/** The organisation's decision about a cloud app, from which indicators follow. */
package io.gnomon.policy.apptag;
