/**
 * The method catalogue: every method of the Seller API that we know of, with its limits, its
 * successor and the day it is switched off. One data file; read by the engine, the budget, a build
 * check and a metric.
 */
@NullMarked
package dev.trestle.ozon.catalogue;

import org.jspecify.annotations.NullMarked;
