/**
 * Accounts that come and go while the service runs: read from {@code ozon.accounts}, each with its
 * key sealed, and handed to {@link dev.trestle.ozon.OzonAccounts}. The gateway seals, services
 * open.
 */
@NullMarked
package dev.trestle.ozon.account;

import org.jspecify.annotations.NullMarked;
