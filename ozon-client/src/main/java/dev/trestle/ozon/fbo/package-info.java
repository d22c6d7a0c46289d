/**
 * FBO postings, which Ozon packs and ships from its own warehouses: read only. In: a number or a
 * query. Out: one record, whatever version of Ozon's methods told it. Called by order-service.
 */
@NullMarked
package dev.trestle.ozon.fbo;

import org.jspecify.annotations.NullMarked;
