/**
 * Ozon's methods under {@code /v1/notification}: set-up of the URLs that pushes go to.
 *
 * <p>Comes in: calls of sellers. Goes out: changes of {@link
 * dev.trestle.sandbox.subscription.Subscriptions}, the list of them, and pings of a URL that is
 * given for the first time. Only the gate calls.
 */
@NullMarked
package dev.trestle.sandbox.notification;

import org.jspecify.annotations.NullMarked;
