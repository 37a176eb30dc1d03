package io.gnomon.policy.settings;

/**
 * What a user must do with an app on a day, at least, for it to be use; less is a touch, such as an
 * embedded widget or the preview of a link. Both are to be reached.
 *
 * @param transactions 1: whatever is seen is use
 * @param trafficBytes uploaded and downloaded ones
 */
public record UseFloor(int transactions, long trafficBytes) {

  public static final UseFloor LOWEST = new UseFloor(1, 0);
}
