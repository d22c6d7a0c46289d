/**
 * Takes Ozon's pushes. In: a POST at the secret address. {@code gate} lets only Ozon in, {@code
 * push} reads and answers, {@code relay} makes the bytes durable on Kafka, or on disk in {@code
 * spool} while Kafka is slow. Out: the same bytes on the push topic of their type. Knows no
 * business and never writes a body anew.
 */
@NullMarked
package dev.trestle.ingress;

import org.jspecify.annotations.NullMarked;
