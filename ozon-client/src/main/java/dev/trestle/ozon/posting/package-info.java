/**
 * Postings at Ozon: typed calls, named by what the business asks, and the one record that every
 * version of Ozon's methods is read into. Called by order-service.
 */
@NullMarked
package dev.trestle.ozon.posting;

import org.jspecify.annotations.NullMarked;
