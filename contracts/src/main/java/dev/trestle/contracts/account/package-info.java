/**
 * Seller accounts as they travel: the gateway writes them to {@code ozon.accounts}, every service
 * follows. Keys are sealed; who holds no master key reads only names and ids.
 */
@NullMarked
package dev.trestle.contracts.account;

import org.jspecify.annotations.NullMarked;
