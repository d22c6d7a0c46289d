/**
 * Set-up of push notifications at Ozon: which URL gets which types, and how Ozon grades it. In:
 * calls for one account, beta methods {@code /v1/notification/*} of April 2026. Out: records of
 * URLs and types. Called by the gateway, which owns the set-up.
 */
@NullMarked
package dev.trestle.ozon.notification;

import org.jspecify.annotations.NullMarked;
