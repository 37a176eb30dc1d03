/**
 * How people judge an alert: its status, classification and determination, comments and history.
 */
package io.gnomon.policy.alert.triage;
