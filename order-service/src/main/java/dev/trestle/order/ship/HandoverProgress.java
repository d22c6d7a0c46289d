package dev.trestle.order.ship;

/**
 * What is known between stages.
 *
 * @param touched whether anything was told to Ozon
 */
record HandoverProgress(boolean touched) {}
