/**
 * The only door to Ozon's Seller API, and its engine: budget, attempts, versions. In: a call of a
 * business area (the packages below) or a raw one for one seller account ({@link
 * dev.trestle.ozon.OzonAccount}). Out: an {@link dev.trestle.ozon.OzonAnswer}; whatever goes wrong
 * is an {@link dev.trestle.ozon.OzonFailure} value, never an exception. Called by the services and
 * never inside a database transaction.
 */
@NullMarked
package dev.trestle.ozon;

import org.jspecify.annotations.NullMarked;
