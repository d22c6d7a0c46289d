/**
 * Chats with buyers and with Ozon. In: chat pushes ({@code intake}) and Ozon's list, by sweeps.
 * Out: rows, versions, events on {@code ozon.order.chat}, and the REST API. What was written is
 * neither kept nor published nor logged: messages are read through from Ozon when somebody asks for
 * them.
 */
@NullMarked
package dev.trestle.order.chat;

import org.jspecify.annotations.NullMarked;
