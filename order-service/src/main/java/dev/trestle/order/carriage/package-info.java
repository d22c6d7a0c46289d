/**
 * What leaves an FBS warehouse: a carriage of one delivery method on one day, never a single
 * posting, with its act. In: requests with a token, orders of {@code ship}. Out: commands that
 * create, fill, approve and follow carriages; what a carriage would contain; papers. Ozon takes
 * every ready posting into a carriage: what is asked here says so, and what is answered names all.
 */
@NullMarked
package dev.trestle.order.carriage;

import org.jspecify.annotations.NullMarked;
