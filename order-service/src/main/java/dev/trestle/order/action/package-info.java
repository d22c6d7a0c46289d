/**
 * Commands by REST. In: requests of the features' own resources, with their headers ({@link
 * dev.trestle.order.action.Actions}). Out: 200 with what came of the command, 202 with the place to
 * look at while it goes on, or problem details; and the list of all commands, which is the audit.
 */
@NullMarked
package dev.trestle.order.action;

import org.jspecify.annotations.NullMarked;
