/**
 * The way of one posting, for people: what was pushed, asked, changed, told and done, in the order
 * of time. In: a posting number or an order number. Out: entries of all {@link
 * dev.trestle.order.trail.TrailSource}s; a feature with something to tell has a source of its own.
 * No personal data. Calls no other feature.
 */
@NullMarked
package dev.trestle.order.trail;

import org.jspecify.annotations.NullMarked;
