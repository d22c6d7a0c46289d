/**
 * Takes Ozon's pushes. In: a POST with a push body at the secret address. Out: the same bytes on
 * the push topic of their type, under the key of their subject; Ozon's answer after Kafka has
 * acknowledged the record, within a second. Knows no business and never writes a body anew.
 */
@NullMarked
package dev.trestle.ingress;

import org.jspecify.annotations.NullMarked;
