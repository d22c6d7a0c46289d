/**
 * Reading postings by REST. In: requests with a token. Out: postings with version and history, as
 * JSON. Other features have their resources beside their rules.
 */
@NullMarked
package dev.trestle.order.api;

import org.jspecify.annotations.NullMarked;
