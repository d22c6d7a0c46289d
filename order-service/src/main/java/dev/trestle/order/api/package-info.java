/**
 * REST for people and services. In: requests with a token. Out: postings as JSON, errors as problem
 * details (RFC 9457) that name the parameter.
 */
@NullMarked
package dev.trestle.order.api;

import org.jspecify.annotations.NullMarked;
