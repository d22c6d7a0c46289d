/**
 * The sandbox's time. In: what shall happen later, such as the next attempt to push or the end of a
 * packing, and the control API's wish to put time forward or change its speed. Everything that
 * takes time asks here, so that a test can let it pass quickly.
 */
@NullMarked
package dev.trestle.sandbox.time;

import org.jspecify.annotations.NullMarked;
