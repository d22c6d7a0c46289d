/**
 * What an account's API key may do and until when. In: an account. Out: its roles. Called by
 * crm-gateway, when an account is added and once a day.
 */
@NullMarked
package dev.trestle.ozon.access;

import org.jspecify.annotations.NullMarked;
