/**
 * What all REST resources share: parameters read strictly, errors as problem details (RFC 9457)
 * that name the parameter, JSON written as in events. In: what resources raise. Out: responses.
 * Knows no feature; every feature's resource may call it.
 */
@NullMarked
package dev.trestle.order.http;

import org.jspecify.annotations.NullMarked;
