/**
 * How Ozon's methods show postings from Ozon's own warehouses (FBO).
 *
 * <p>Comes in: reads of one posting and of lists, by offset (v2) and by cursor (v3). Goes out:
 * their JSON shapes. FBO postings live by the control API alone; a seller can do nothing to them.
 */
@NullMarked
package dev.trestle.sandbox.fbo;

import org.jspecify.annotations.NullMarked;
