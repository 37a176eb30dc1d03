package io.gnomon.discovery.directory;

/**
 * What a user must do with an app on a day, at least, for it to be use; less is a touch.
 *
 * @param transactions how many, at least
 * @param trafficBytes uploaded and downloaded ones, at least
 */
public record UseFloor(long transactions, long trafficBytes) {}
