/**
 * The URLs that sellers gave for pushes, the types bound to them, and their health.
 *
 * <p>Comes in: set-up by Ozon's notification methods and the control API; how each URL answered.
 * Goes out: where a push of a type goes, grades, and suspension after Ozon's rules. It sends
 * nothing itself.
 */
@NullMarked
package dev.trestle.sandbox.subscription;

import org.jspecify.annotations.NullMarked;
