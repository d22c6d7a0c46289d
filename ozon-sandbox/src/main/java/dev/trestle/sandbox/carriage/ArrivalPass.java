package dev.trestle.sandbox.carriage;

/**
 * A pass for a driver who brings a carriage.
 *
 * @param withReturns whether returns are taken along on the way back
 */
record ArrivalPass(
    long id, String driver, String phone, String plate, String vehicle, boolean withReturns) {}
