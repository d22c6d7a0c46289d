/**
 * One push from its first byte to the answer that Ozon's check wants, one log line and one
 * measurement. Calls the gate first and the relay last; knows neither Kafka nor the spool.
 */
@NullMarked
package dev.trestle.ingress.push;

import org.jspecify.annotations.NullMarked;
