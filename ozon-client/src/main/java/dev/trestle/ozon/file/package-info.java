/**
 * Files that Ozon links to: labels, reports, acts. In: the address that an answer of Ozon named.
 * Out: the file, or the failure. Fetched without the account's key, and only from Ozon's own hosts:
 * an address is data, and must not lead us elsewhere. Called by services and typed calls.
 */
@NullMarked
package dev.trestle.ozon.file;

import org.jspecify.annotations.NullMarked;
