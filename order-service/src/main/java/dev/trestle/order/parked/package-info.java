/**
 * Records that could not be read: shown, inspected and handed to their handler once more. In: the
 * parked topic, requests with a token. Out: views, and verdicts of replays with who asked for them.
 * Writes to no topic. Handlers are found by the topic that a record first came from ({@link
 * dev.trestle.messaging.TopicHandler}); which feature has them is unknown here.
 */
@NullMarked
package dev.trestle.order.parked;

import org.jspecify.annotations.NullMarked;
