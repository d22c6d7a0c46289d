/**
 * The request budget: how many calls an account may make, who goes first, and the limits of single
 * methods and items. Asked by the engine before every call; nobody else calls it.
 */
@NullMarked
package dev.trestle.ozon.budget;

import org.jspecify.annotations.NullMarked;
